"""The steps by which a rule comes into force: asked for, kept, tested, switched on."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from gazdesk.model.own_rules import OwnRule
from gazdesk.ui import messages
from gazdesk.ui.rule_editor import RuleEditor
from gazdesk.ui.session import Session
from gazdesk.ui.trial_dialog import TrialDialog
from gazdesk.ui.words import tr


def ask_and_try(session: Session, rule: OwnRule, was: str, parent: QWidget) -> str:
    """Ask for a rule that begins as one given (`was` its name, "" if it is new), keep it and test it.

    Where it cannot be kept, and that is told, it is asked for again as it was typed. Return the name that it was kept
    under, "" if the user thought better of it.
    """
    asked = _ask(session, rule, was, parent)
    while asked is not None and not _keep(session, asked, was):
        asked = _ask(session, asked, was, parent)
    if asked is None:
        return ""
    try_out(session, asked, parent)
    return asked.code


def _ask(session: Session, rule: OwnRule, was: str, parent: QWidget) -> OwnRule | None:
    editor = RuleEditor(session.library.rules, rule, was, parent)
    try:
        return editor.rule if editor.exec() else None
    finally:
        editor.deleteLater()


def _keep(session: Session, rule: OwnRule, was: str) -> bool:
    """Keep a rule, if it is new or another than it was; say whether it is kept."""
    kept = session.library.rules.find(was) if was else None
    return (kept is not None and kept.rule == rule) or session.done(partial(session.library.rules.keep, rule, was))


def try_out(session: Session, rule: OwnRule, parent: QWidget) -> None:
    """Show what a rule finds in all text, and switch it on if the user agrees."""
    session.commit_pending()
    dialog = TrialDialog(session, rule, parent)
    try:
        trial = dialog.trial if dialog.exec() else None
    finally:
        dialog.deleteLater()
    if trial is not None and session.done(partial(session.library.rules.switch_on, trial)):
        messages.notify(tr("The rule {code} is on.", code=rule.code))
