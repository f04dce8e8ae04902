"""Networks by someone who had not read the catalogue."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# activation before the bias: h(z W) + b
@SUBMISSIONS.wrong("activation before bias")
def net_bias_late(x, params):
    for w, b, h in params:
        x = h(x @ w) + b
    return x.squeeze(-1)


# each layer is fed the input x, not the layer before
@SUBMISSIONS.wrong("each layer gets x and squeeze of a batch of one")
def net_always_x(x, params):
    out = x
    for w, b, h in params:
        out = h(x @ w + b)
    return out.squeeze()


# the last layer is left out
@SUBMISSIONS.wrong("a layer skipped")
def net_no_last(x, params):
    z = x
    for w, b, h in params[:-1]:
        z = h(z @ w + b)
    return z.squeeze(-1)


# no activation is applied
@SUBMISSIONS.wrong("no activation")
def net_no_activation(x, params):
    z = x
    for w, b, _ in params:
        z = z @ w + b
    return z.squeeze(-1)


# the sigmoid everywhere, h is ignored
@SUBMISSIONS.wrong("given activations ignored")
def net_allsigmoid(x, params):
    z = torch.as_tensor(np.asarray(x))
    for w, b, _h in params:
        z = torch.sigmoid(z @ torch.as_tensor(np.asarray(w)) + torch.as_tensor(np.asarray(b)))
    return z.squeeze(-1)


# squeeze() of everything: a batch of one loses its axis
@SUBMISSIONS.wrong("squeeze of a batch of one")
def net_squeeze_all(x, params):
    a = x
    for W, b, act in params:
        a = act(a @ W + b)
    return a.squeeze()


# not squeezed: (n, 1)
@SUBMISSIONS.wrong("last layer not squeezed")
def net_not_squeezed(x, params):
    for W, b, h in params:
        x = h(x @ W + b)
    return x


# pops the layers: the list is empty at the second call
@SUBMISSIONS.wrong("changes its argument")
def net_pops(x, params):
    while params:
        w, b, h = params.pop(0)
        x = h(x @ w + b)
    return x.squeeze(-1)


# two layers only, written out
@SUBMISSIONS.wrong("always two layers")
def net_two_layers(x, params):
    (w1, b1, h1), (w2, b2, h2) = params[0], params[-1]
    return h2(h1(x @ w1 + b1) @ w2 + b2).squeeze(-1)


# a relu between, whatever h says, on the last layer the right h
@SUBMISSIONS.wrong("given activations ignored")
def net_relu_between(x, params):
    z = np.asarray(x)
    for i, (w, b, h) in enumerate(params):
        z = z @ np.asarray(w) + np.asarray(b)
        z = h(z) if i == len(params) - 1 else np.maximum(z, 0)
    return z.squeeze(-1)


# averages over the batch
@SUBMISSIONS.wrong("mean of the elements")
def net_mean(x, params):
    for w, b, h in params:
        x = h(x @ w + b)
    return x.mean()


# the last activation is forgotten: logits
@SUBMISSIONS.wrong("activation missing on the last layer")
def net_logits(x, params):
    for i, (w, b, h) in enumerate(params):
        x = x @ w + b
        if i < len(params) - 1:
            x = h(x)
    return x[:, 0]


# functools.reduce
@SUBMISSIONS.right
def net_reduce(x, params):
    from functools import reduce

    return reduce(lambda z, p: p[2](z @ p[0] + p[1]), params, x).squeeze(-1)


# recursion
@SUBMISSIONS.right
def net_recursive(x, params):
    if not params:
        return x[..., 0] if x.shape[-1] == 1 else x
    (w, b, h), *rest = params
    return net_recursive(h(x @ w + b), rest)


# params first, F.linear
@SUBMISSIONS.right
def net_flinear(params, x):
    for w, b, h in params:
        x = h(F.linear(torch.as_tensor(x), torch.as_tensor(w).T, torch.as_tensor(b)))
    return x.squeeze(1) if x.shape[1] == 1 else x


# row by row
@SUBMISSIONS.right
def net_rows(x, params):
    def one(row):
        z = row
        for w, b, h in params:
            z = h(z @ w + b)
        return z

    out = [one(r) for r in x]
    out = torch.stack(out) if torch.is_tensor(out[0]) else np.stack(out)
    return out[:, 0] if out.shape[1] == 1 else out
