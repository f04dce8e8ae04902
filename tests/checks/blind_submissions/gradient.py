"""Gradients written by hand by someone who had not read the list of known causes."""

from __future__ import annotations

import numpy as np
import torch

GRADIENTS = []


def pair(kind, words, function, gradient, at):
    GRADIENTS.append((words, function, gradient, at, kind == "right"))


def sg(x):
    return 1 / (1 + np.exp(-np.asarray(x)))


X = np.array([[0.5, -1.2, 2.0], [1.5, 0.3, -0.7], [-0.4, 0.8, 0.1], [2.2, -0.6, 1.1]])
Y = np.array([0.0, 1.0, 1.0, 0.0])
P = np.array([0.2, 0.7, 0.6, 0.9])
W = np.array([0.3, -0.5, 0.8])


def mean_bce(p):
    return -np.mean(Y * np.log(p) + (1 - Y) * np.log(1 - p))


def loss_w(w):
    return mean_bce(sg(X @ w + 0.1))


pair(
    "wrong",
    "sigmoid'(x) = x (1 - x): the input for the output",
    lambda x: sg(x).sum(),
    lambda x: x * (1 - x),
    X[0],
)
pair(
    "wrong",
    "BCE: plus and minus exchanged (sign)",
    mean_bce,
    lambda p: (Y / p - (1 - Y) / (1 - p)) / 4,
    P,
)
pair("wrong", "BCE: 1/n forgotten", mean_bce, lambda p: (p - Y) / (p * (1 - p)), P)
pair("wrong", "BCE: second term left out", mean_bce, lambda p: -Y / p / 4, P)
pair(
    "wrong",
    "loss by the weights: sigmoid' counted although it cancels",
    loss_w,
    lambda w: X.T @ ((sg(X @ w + 0.1) - Y) * sg(X @ w + 0.1) * (1 - sg(X @ w + 0.1))) / 4,
    W,
)
pair(
    "wrong",
    "squared error: the 2 is missing",
    lambda w: np.mean((X @ w - Y) ** 2),
    lambda w: X.T @ (X @ w - Y) / 4,
    W,
)
pair(
    "wrong",
    "linear layer: dW is given as its transpose",
    lambda w: np.sum(np.sin(X @ w)),
    lambda w: (X.T @ np.cos(X @ w)).T.copy(),
    X[:3] * 0.4,
)
pair(
    "wrong",
    "relu: derivative 1 everywhere",
    lambda x: np.maximum(x, 0).sum(),
    lambda x: np.ones_like(x),
    X[0],
)
pair("wrong", "tanh' = 1 - tanh", lambda x: np.tanh(x).sum(), lambda x: 1 - np.tanh(x), X[0])
pair(
    "wrong",
    "the exercise: dy lacks x",
    lambda p: p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0]),
    lambda p: np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, 2 * p[1]]),
    np.array([3.0, 2.0]),
)
pair(
    "wrong",
    "gradient in degrees of order: entries exchanged",
    lambda p: p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0]),
    lambda p: np.array([p[0] + 2 * p[1], 2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2]),
    np.array([3.0, 2.0]),
)
pair(
    "right",
    "loss by the weights as a loop",
    loss_w,
    lambda w: np.array(
        [sum((sg(X[i] @ w + 0.1) - Y[i]) * X[i, j] for i in range(4)) / 4 for j in range(3)]
    ),
    W,
)
pair(
    "right",
    "list in, list out",
    lambda p: p[0] ** 2 + p[0] * p[1],
    lambda p: [2 * p[0] + p[1], p[0]],
    [3, 2],
)
pair(
    "right",
    "torch autograd inside",
    lambda t: (torch.as_tensor(t) ** 3).sum(),
    lambda t: 3 * torch.as_tensor(t) ** 2,
    torch.tensor([1.0, -2.0]),
)
