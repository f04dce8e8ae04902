"""Linear layers as students write them."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right

right(lambda x, w, b: np.matmul(x, w) + b)
right(lambda inputs, weights, bias: torch.addmm(bias, inputs, weights))
right(lambda x, w, b: np.einsum("ij,jk->ik", np.atleast_2d(x), w) + b[None, :])


@right
def weights_first(w, b, x):
    return x @ w + b


@right
def in_loops(x, w, b):
    out = np.zeros((len(x), len(b)))
    for i in range(len(x)):
        for j in range(len(b)):
            out[i, j] = sum(x[i, k] * w[k, j] for k in range(len(w))) + b[j]
    return out


@right
def one_matrix(x, w, b):
    return np.hstack([x, np.ones((len(x), 1))]) @ np.vstack([w, b])


@right
def by_torch(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor):
    return torch.nn.functional.linear(x, w.T, b)


@right
def in_float32(x, w, b):
    return x.astype("f4") @ w.astype("f4") + b.astype("f4")


@SUBMISSIONS.variant("for weights of shape (outputs, inputs)")
def of_torch(x, w, b):
    return torch.nn.functional.linear(x, w, b)


@wrong("order of the product")
def wx(x, w, b):
    return np.dot(w, x) + b


@wrong("bias missing")
def forgotten(x, w, b):
    return x.dot(w)


@wrong("bias for each row")
def a_column(x, w, b):
    return np.matmul(x, w) + b.reshape(-1, 1)


@wrong("elementwise product")
def pointwise(x, w, b):
    return np.multiply(x, w) + b


@wrong("squeeze of a batch of one")
def squeezed(x, w, b):
    return np.squeeze(x @ w + b)


@wrong("sign of the bias")
def minus(x, w, b):
    return -(b - x @ w)


@right
def with_sigmoid(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))
