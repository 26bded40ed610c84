"""Pages are short scripts that show; what they show is worked out elsewhere."""

import ast

import pytest

from monitor.settings import PROJECT_ROOT
from monitor.ui import frame

FILES = sorted((PROJECT_ROOT / "pages").glob("*.py"))
NOT_IN_A_PAGE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Try, ast.TryStar)


def test_the_menu_and_the_folder_hold_the_same_pages():
    assert {path.stem for path in FILES} == set(frame.PAGES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_is_a_short_script_that_begins_with_its_frame(path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree)
    assert len(source.splitlines()) <= 80
    assert not [node for node in ast.walk(tree) if isinstance(node, NOT_IN_A_PAGE)]
    # Before its frame stands at most what the heading is made from.
    told_before = (ast.Import, ast.ImportFrom, ast.Assign)
    first = next(node for node in tree.body[1:] if not isinstance(node, told_before))
    assert ast.unparse(first).startswith("frame.start(")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_knows_only_streamlit_and_the_monitor(path):
    imported = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
    assert imported <= {"streamlit", "monitor"}
