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

    Return the name that it was kept under, "" if the user thought better of it.
    """
    rules = session.library.rules
    editor = RuleEditor(rules, rule, was, parent)
    try:
        asked = editor.rule if editor.exec() else None
    finally:
        editor.deleteLater()
    if asked is None:
        return ""
    kept = rules.find(was) if was else None
    if kept is None or kept.rule != asked:
        session.run(partial(rules.keep, asked, was))
    if rules.find(asked.code) is None:
        return ""
    try_out(session, asked, parent)
    return asked.code


def try_out(session: Session, rule: OwnRule, parent: QWidget) -> None:
    """Show what a rule finds in all text, and switch it on if the user agrees."""
    session.commit_pending()
    dialog = TrialDialog(session, rule, parent)
    try:
        trial = dialog.trial if dialog.exec() else None
    finally:
        dialog.deleteLater()
    if trial is not None:
        session.run(partial(session.library.rules.switch_on, trial))
        messages.notify(tr("The rule {code} is on.", code=rule.code))
