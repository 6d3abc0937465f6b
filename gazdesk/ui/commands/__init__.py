"""The commands of the program, a list a menu; `gazdesk.ui.actions` makes an action of each."""
