"""Networks as students write them."""

from __future__ import annotations

from functools import reduce

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@right
def plain(x, params):
    z = x
    for w, b, h in params:
        z = h(z @ w + b)
    return z[:, 0] if z.shape[1] == 1 else z


@right
def params_first(params, x):
    for layer in params:
        x = layer[2](np.dot(x, layer[0]) + layer[1])
    return np.squeeze(x, axis=-1) if x.shape[-1] == 1 else x


@right
def folded(x, params):
    z = reduce(lambda z, layer: layer[2](z @ layer[0] + layer[1]), params, x)
    return z.reshape(len(x)) if z.shape[-1] == 1 else z


@right
def recursive(x, layers):
    if not layers:
        return x.squeeze(-1)
    (w, b, h), *rest = layers
    return recursive(h(torch.matmul(x, w) + b), rest)


@right
def in_float32(x, params):
    for w, b, h in params:
        x = h(x.astype(np.float32) @ w.astype(np.float32) + b.astype(np.float32))
    return x[..., 0] if x.shape[-1] == 1 else x


@right
def sample_by_sample(x, params):
    rows = []
    for row in x:
        for w, b, h in params:
            row = h(np.array([(row * w[:, k]).sum() + b[k] for k in range(len(b))]))
        rows.append(row)
    rows = np.array(rows)
    return rows[:, 0] if rows.shape[1] == 1 else rows


class Network:
    def __call__(self, x, params):
        return plain(x, params)


right(Network())


@right
def for_one_output(x, params):
    for w, b, h in params:
        x = h(x @ w + b)
    return x.squeeze(1)


@right
def in_a_row(x, params):
    for w, b, h in params:
        x = h(x @ w + b)
    return x.reshape(-1)


@wrong("always two layers")
def written_out(x, params):
    (w1, b1, h1), (w2, b2, h2) = params
    return h2(h1(x @ w1 + b1) @ w2 + b2)[:, 0]


@wrong("always two layers")
def first_two(x, params):
    hidden = params[0][2](x @ params[0][0] + params[0][1])
    return params[1][2](hidden @ params[1][0] + params[1][1])[:, 0]


@wrong("activation before bias")
def bias_last(x, params):
    for w, b, h in params:
        x = h(x @ w) + b
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("missing bias")
def no_bias(x, params):
    for w, _, h in params:
        x = h(x @ w)
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("last layer not squeezed")
def a_column(x, params):
    for w, b, h in params:
        x = h(torch.mm(x, w) + b)
    return x


@wrong("squeeze of a batch of one")
def squeezed(x, params):
    for w, b, h in params:
        x = h(x @ w + b)
    return np.squeeze(x)


@wrong("activation missing on the last layer")
def logits(x, params):
    for i, (w, b, h) in enumerate(params):
        x = x @ w + b
        if i < len(params) - 1:
            x = h(x)
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("same activation for all layers")
def first_activation(x, params):
    h = params[0][2]
    for w, b, _ in params:
        x = h(x @ w + b)
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("a layer skipped")
def from_one(x, params):
    for i in range(1, len(params)):
        w, b, h = params[i]
        x = h(x @ w + b)
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("a layer skipped")
def to_the_last_but_one(x, params):
    for i in range(len(params) - 1):
        w, b, h = params[i]
        x = h(x @ w + b)
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("each layer gets x")
def never_passed_on(x, params):
    for w, b, h in params:
        z = h(x @ w + b)
    return z[:, 0] if z.shape[1] == 1 else z


@SUBMISSIONS.variant("weights (outputs, inputs)")
def rows_of_weights(x, params):
    for w, b, h in params:
        x = h(x @ np.transpose(w) + b)
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("given activations ignored")
def knows_better(x, params):
    for w, b, _ in params[:-1]:
        x = np.maximum(0, x @ w + b)
    w, b, _ = params[-1]
    x = 1 / (1 + np.exp(-(x @ w + b)))
    return x[:, 0] if x.shape[1] == 1 else x


@wrong("changes its argument")
def weights_changed(x, params):
    for w, b, h in params:
        w *= 1.5
        x = h(x @ (w / 1.5) + b)
    return x[:, 0] if x.shape[1] == 1 else x
