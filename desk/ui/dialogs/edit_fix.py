"""The form that corrects a thing to do or a promise, and gives it to somebody."""

from desk.domain.fixes import Fix
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.dialogs.person_field import PersonField
from desk.ui.task_runner import Task
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import Field


class EditFixDialog(FormDialog):
    """A form of the words of a fix and of the person it is for; an empty name is nobody."""

    def __init__(self, context: UiContext, fix: Fix) -> None:
        super().__init__(
            context,
            _tr("Edit"),
            _tr("Save"),
            width=400,
            draft=f"fix:{fix.id}",
            person=fix.person.id if fix.person is not None else None,
        )
        self._fix = fix
        self.what = Field(context.theme)
        self.what.setMaxLength(500)
        self.add_row(self.tr("What is to be done?"), self.what, key="what")
        placeholder = self.tr("Name or number, if it is for somebody")
        self.whom = PersonField(context, placeholder, self.tr("For whom?"))
        self.add_row(self.tr("For whom?"), self.whom)
        if fix.person is not None:
            self.whom.choose(fix.person)
        self.whom.textEdited.connect(self.on_changed)
        self.whom.person_chosen.connect(self.on_changed)
        self.add_failure()
        self.open_form({"what": fix.what}, self.what)

    def validate(self) -> list[FieldError]:
        errors = [] if self.what.text().strip() else [FieldError(self.what)]
        if self.whom.person is None and self.whom.text().strip():
            errors.append(FieldError(self.whom))
        return errors

    def write(self) -> Task[Fix]:
        from desk.services.fixes import edit_fix

        person, write = self.whom.person, self._context.operations.write
        whom = person.id if person is not None else None
        return write(edit_fix, self._fix.id, self.what.text().strip(), whom, draft=self.draft_key)
