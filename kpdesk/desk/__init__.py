"""The composition root: the one face that the window and the command line talk to."""

from kpdesk.desk.desk import Desk

__all__ = ["Desk"]
