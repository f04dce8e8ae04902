"""Estimators with the interface of scikit-learn: one import changed, trained by the engine.

>>> from sklearn.datasets import load_iris
>>> from sklearn.model_selection import cross_val_score
>>> from steepest.sklearn import MLPClassifier
>>> x, y = load_iris(return_X_y=True)
>>> model = MLPClassifier((16,), learning_rate_init=0.01, tol=0.01, random_state=0)
>>> scores = cross_val_score(model, x, y)
>>> bool(scores.mean() > 0.9)
True
"""

from __future__ import annotations

from steepest.sklearn.classifiers import MLPClassifier
from steepest.sklearn.regressors import MLPRegressor
from steepest.sklearn.search import SweepCV

__all__ = ["MLPClassifier", "MLPRegressor", "SweepCV"]
