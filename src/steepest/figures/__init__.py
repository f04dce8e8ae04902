"""Figures in two steps: plain data that tests can check, then drawing.

A figure is a class. Its constructor ``of``, or one whose name begins with ``of_``, computes what is
shown; ``caption`` says in words what can be seen; ``draw(ax)`` draws it and returns the axes.

Arguments and attributes that many figures have mean the same in all of them:

    ax: your own axes, a list where a figure has several; None makes a figure with the caption.
    runs: as ``study.runs``, a row a run.
    selections: settings that select runs, as ``[{"hidden": ()}, {"hidden": (32,)}]``.
    measure: a numeric column of ``runs``, as "validation_accuracy", or other words for an axis.
    setting: name of a setting, for an axis.
    part: of the data: "training", "validation" or "test".
    shape: rows and columns of an image; None takes a square.
    varied: what differs from run to run, for the caption.
    about: the sentences with which the caption begins, on the data or on what was trained.
"""
