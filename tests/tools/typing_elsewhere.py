"""A window of another program with a field in it: `python -m tests.tools.typing_elsewhere FILE`.

Whatever is typed into it stands in FILE at once.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit


def main() -> int:
    app = QApplication(["elsewhere"])
    field = QLineEdit()
    field.setWindowTitle("Elsewhere")
    # Below the notifications, and over the corner where Desk shows a call.
    field.setGeometry(100, 250, 1150, 450)
    field.textChanged.connect(lambda text: Path(sys.argv[1]).write_text(text))
    field.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
