"""Rules about the source code that no linter checks.

Layers are contracts of import-linter in pyproject.toml.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DESK = ROOT / "desk"
MAX_LINES = 600
SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA|CREATE|ALTER|VACUUM)\s")


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --- words ---

# Words that stand in no name of a module, class or function: each has a term of the field.
FORBIDDEN_WORDS = _names(
    """
    anew apart deed deeds doubles erasure everyone exchange gist glance glyphs journal lamp ledger
    pressing roster scrim settle settled stirred surroundings sweep told touched trouble troubles
    typeset woven
    """
)
# Names that stand for nothing in particular, or that were invented for what has a name.
FORBIDDEN_MODULES = _names(
    """
    util utils helper helpers common manager misc
    background bring_in callers cards composition contacts derived desktop_side
    file_text foot full_text giving_out happened instead keeping kept_settings lamp looking merging
    moments next_due nothing_here on_paper opener order over_screens page_maker
    people_index rail reading_order refusals row_reader rules sentences snapshot sniff
    spans taking_back taking_in things tally typed vcard_lines waiting whole_desk
    whole_file wording words written_dates choice_word card_seek card_nobody card_notice
    card_flow editor_typed said known unknown
    """
)
FORBIDDEN_NAMES = _names(
    """
    Background Flow NumberPast OnPaper Touched Writer
    bring_in get_ready get_ready_to_write is_stirred joined keeping known_apart let_go list_to_tell
    mark_told one_of read_whole say show_things take_in take_back_last without_contact without_talk
    _bring_in _build_bring_in _count_again _leave _list_to_tell _move_along _take_in
    _take_in_desk
    """
)


@cache
def trees() -> Mapping[str, ast.Module]:
    """Return the syntax tree of each module of Desk by its dotted name."""
    found = {}
    for file in sorted(DESK.rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(file.read_text("utf-8"))
    return found


def imports_of(module: str) -> set[str]:
    """Return the modules of Desk that one imports: at the top, for types only, or in a function."""
    known = trees()
    found = set()
    for node in ast.walk(known[module]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in known else node.module)
    return {name for name in found if name in known and name != module}


def circles(graph: Mapping[str, set[str]]) -> list[set[str]]:
    """Return the strongly connected components of more than one node, by Tarjan's algorithm."""
    index: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found = []

    def visit(node: str) -> None:
        index[node] = lowest[node] = len(index)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in index:
                visit(other)
            if other in stack:
                lowest[node] = min(lowest[node], lowest[other])
        if lowest[node] == index[node]:
            at = stack.index(node)
            if len(stack) - at > 1:
                found.append(set(stack[at:]))
            del stack[at:]

    sys.setrecursionlimit(max(sys.getrecursionlimit(), 10 * len(graph)))
    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def definitions(kind: type[ast.AST] | tuple[type[ast.AST], ...]) -> Iterator[tuple[str, ast.AST]]:
    """Yield each node of a kind in the code of Desk with its module."""
    for module, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, kind):
                yield module, node


def only_forwards(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether the body is an import and one call that passes only the own parameters."""
    body = list(function.body)
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    if len(body) < 2 or not all(isinstance(n, ast.Import | ast.ImportFrom) for n in body[:-1]):
        return False
    last = body[-1]
    call = last.value if isinstance(last, ast.Return | ast.Expr) else None
    if not isinstance(call, ast.Call) or any(isinstance(n, ast.Call) for n in ast.walk(call.func)):
        return False
    arguments = function.args
    own = {
        each.arg
        for each in (
            *arguments.posonlyargs,
            *arguments.args,
            *arguments.kwonlyargs,
            *filter(None, (arguments.vararg, arguments.kwarg)),
        )
    }
    passed = [each.value if isinstance(each, ast.Starred) else each for each in call.args]
    passed += [keyword.value for keyword in call.keywords]
    return all(isinstance(each, ast.Name) and each.id in own for each in passed)


def loads_a_service(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a worker job `(desk: Desk, ...)` imports from `desk.services`.

    Importing the service with the module of a window would load SQLAlchemy before the first paint.
    """
    parameters = [*function.args.posonlyargs, *function.args.args]
    annotation = parameters[0].annotation if parameters else None
    imports = [each for each in function.body if isinstance(each, ast.ImportFrom)]
    return (
        annotation is not None
        and ast.unparse(annotation).strip("'") == "Desk"
        and all((each.module or "").startswith("desk.services.") for each in imports)
    )


def words_of(name: str) -> set[str]:
    """Return the words of a name in snake_case or CamelCase, in lower case."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)}


def statements_in(source: str) -> list[int]:
    """Return the lines of the string literals that begin as an SQL statement does."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]


# --- imports ---


def test_modules_do_not_import_each_other_in_circles() -> None:
    graph = {module: imports_of(module) for module in trees()}
    assert [sorted(circle) for circle in circles(graph)] == []


def test_circles_finds_a_circle_and_no_chain() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == [{"b", "c"}]


def test_imports_inside_functions_and_for_types_count_as_imports() -> None:
    assert "desk.app" in imports_of("desk.launcher")
    assert "desk.clock" in imports_of("desk.services.desk")


def test_data_is_imported_by_services_and_app_only() -> None:
    found = {
        f"{module} -> {other}"
        for module in trees()
        if module.split(".")[1:2] and module.split(".")[1] not in ("app", "data", "services")
        for other in imports_of(module)
        if other.startswith("desk.data")
    }
    assert found == set()


@pytest.mark.parametrize(
    "part",
    sorted(
        p.name for p in DESK.iterdir() if p.name != "data" and (p.is_dir() or p.suffix == ".py")
    ),
)
def test_sql_is_in_the_data_package_only(part: str) -> None:
    path = DESK / part
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    found = {str(file): lines for file in files if (lines := statements_in(file.read_text()))}
    assert found == {}


def test_statements_in_finds_an_sql_string_and_no_sentence() -> None:
    assert statements_in('a = f"SELECT id FROM {table}"\nb = "Update Desk"\n') == [1]


# --- names ---


def test_no_module_has_a_forbidden_name() -> None:
    found = {
        module
        for module in trees()
        for part in module.split(".")
        if (part in FORBIDDEN_MODULES or words_of(part) & FORBIDDEN_WORDS)
    }
    assert found == set()


def test_no_class_or_function_has_a_forbidden_name() -> None:
    found = {
        f"{module}.{name}"
        for module, node in definitions((ast.ClassDef, ast.FunctionDef))
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        and (name := node.name)
        and (name in FORBIDDEN_NAMES or words_of(name) & FORBIDDEN_WORDS)
    }
    assert found == set()


def test_no_class_name_is_defined_twice() -> None:
    places = defaultdict(list)
    for module, node in definitions(ast.ClassDef):
        assert isinstance(node, ast.ClassDef)
        places[node.name].append(module)
    found = {name: modules for name, modules in places.items() if len(modules) > 1}
    assert found == {}


# --- shape ---


def test_no_file_is_longer_than_it_may_be() -> None:
    found = {
        str(file.relative_to(ROOT)): lines
        for file in DESK.rglob("*.py")
        # A migration is written once and never edited.
        if file.parent.name != "versions"
        and (lines := len(file.read_text("utf-8").splitlines())) > MAX_LINES
    }
    assert found == {}


def test_no_function_only_imports_and_forwards() -> None:
    found = {
        f"{module}.{node.name}"
        for module, node in definitions((ast.FunctionDef, ast.AsyncFunctionDef))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and only_forwards(node)
        and not loads_a_service(node)
    }
    assert found == set()


@pytest.mark.parametrize(
    ("source", "forwards"),
    [
        ("def f(a, *, b):\n from x import g\n return g(a, b=b)", True),
        ("def f(a):\n 'Doc.'\n from x import g\n g(a)", True),
        ("def f(a):\n from x import g\n return g(a, 3)", False),
        ("def f(a):\n from x import g\n return g(a.b)", False),
        ("def f(a):\n return g(a)", False),
        ("def f(a, b):\n from x import g\n run(g, 3).on_success(b)", False),
    ],
)
def test_only_forwards_knows_a_wrapper_from_a_function(source: str, forwards: bool) -> None:
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    assert only_forwards(function) is forwards


@pytest.mark.parametrize(
    ("source", "loads"),
    [
        ("def f(desk: Desk):\n from desk.services.x import g\n return g(desk)", True),
        ("def f(desk: Desk):\n from desk.data.x import g\n return g(desk)", False),
        ("def f(text: str):\n from desk.services.x import g\n return g(text)", False),
        ("def f():\n from desk.services.x import g\n return g()", False),
    ],
)
def test_only_a_job_on_the_desk_may_load_a_service(source: str, loads: bool) -> None:
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    assert loads_a_service(function) is loads


def test_frozen_classes_are_records() -> None:
    """`desk.record` takes a fortieth of the start-up time of @dataclass; mutable ones are rare."""
    found = {
        f"{module}.{node.name}"
        for module, node in definitions(ast.ClassDef)
        if isinstance(node, ast.ClassDef)
        and any(
            "dataclass(" in (text := ast.unparse(d)) and "frozen" in text
            for d in node.decorator_list
        )
    }
    assert found == set()


def test_single_shot_timers_have_a_context_object() -> None:
    """Without one the timer fires into a widget that has been deleted."""
    found = [
        f"{module}:{node.lineno}"
        for module, node in definitions(ast.Call)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "singleShot"
        and len(node.args) < 3
    ]
    assert found == []
