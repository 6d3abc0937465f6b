"""The look: every role has a colour in every scheme, and text can be read on it."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from gazdesk.model.kinds import BlockKind
from gazdesk.shipped import resource
from gazdesk.ui.theme import TEXT_LINE_PIXELS, Role, Scheme, Theme, kind_role

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)


@pytest.fixture
def theme():
    return Theme(QApplication.instance())


def luminance(color):
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", [Role.PAPER, Role.CHROME, Role.SIDE, Role.SELECTION, Role.INSERTED, Role.GARBLED])
def test_ink_can_be_read(theme, scheme, ground):
    theme.set_scheme(scheme)
    assert contrast(theme.color(Role.INK), theme.color(ground)) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", [Role.MUTED, Role.ACCENT, Role.WARNING, Role.GOOD])
def test_small_signs_can_be_seen(theme, scheme, ink):
    theme.set_scheme(scheme)
    assert contrast(theme.color(ink), theme.color(Role.PAPER)) >= (4.5 if scheme is Scheme.CONTRAST else 3)


def test_only_a_paragraph_has_no_colour():
    assert [kind for kind in BlockKind if kind_role(kind) is None] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_names_only_roles(theme, scheme):
    theme.set_scheme(scheme)
    sheet = theme.styled(resource("styles", "gazdesk.qss").read_text("utf-8"), "icons")
    assert "@" not in sheet.split("*/", 1)[1]


def test_zoom_changes_the_texts_and_not_the_interface(theme, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.set_zoom(200)
    assert (theme.text_font().pixelSize(), theme.scaled(TEXT_LINE_PIXELS), theme.ui_font().pixelSize()) == (30, 50, 13)


def test_zoom_has_bounds(theme):
    theme.set_zoom(10_000)
    assert theme.zoom == 300


def test_the_same_again_changes_nothing(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_zoom(100)
        theme.set_scheme(Scheme.SYSTEM)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_without_a_tick_can_be_seen_and_told_from_one_with(theme, qtbot, scheme, kind):
    theme.set_scheme(scheme)
    ground = QWidget()
    qtbot.addWidget(ground)
    box = kind("", ground)
    QVBoxLayout(ground).addWidget(box)
    sheet = theme.styled(resource("styles", "gazdesk.qss").read_text("utf-8"), resource("icons").as_posix())
    ground.setStyleSheet(sheet)
    ground.setPalette(theme.palette())

    def seen():
        image = box.grab().toImage()
        return {image.pixelColor(x, y).rgb() for x in range(16) for y in range(image.height())}

    without = seen()
    box.setChecked(True)
    paper = theme.color(Role.PAPER)
    assert max(contrast(QColor(each), paper) for each in without) >= 3
    assert max(contrast(QColor(each), paper) for each in seen() - without) >= 2
