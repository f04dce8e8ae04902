"""Functions written after the catalogue, to measure how it does on new code.

The catalogue and the examinations must not be changed because of these functions. `make mistakes`
counts how many of them are detected and named.
"""

from __future__ import annotations

import math

import numpy as np
import torch

from checks.submission_lists import Submissions

HELD_OUT: dict[str, Submissions] = {
    piece: Submissions()
    for piece in (
        "descent", "sigmoid", "relu", "bce", "linear", "layer", "network", "accuracy", "epoch",
        "scaling", "split",
    )
}  # fmt: skip


def of(piece, mistake=None):
    """A decorator: this function is that piece, with that mistake or right."""
    return HELD_OUT[piece].wrong(mistake) if mistake else HELD_OUT[piece].right


# --- descent --------------------------------------------------------------------------------------


def value(p):
    return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + math.cos(3 * p[0])


def slope(p):
    return np.array([2 * p[0] - 3 * math.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])


@of("descent")
def recursive(x, y, step_size, steps, decay):
    if steps == 0:
        return x, y, value((x, y)), [x], [y]
    p = np.array([x, y]) - step_size * slope((x, y))
    *ends, xs, ys = recursive(p[0], p[1], step_size * decay, steps - 1, decay)
    return *ends, [x, *xs], [y, *ys]


@of("descent", "decay compounds")
def shrinking(x, y, lr, n, d):
    p, path = np.array([x, y]), [(x, y)]
    for k in range(n):
        lr = lr * d**k
        p = p - lr * slope(p)
        path.append(tuple(p))
    xs, ys = zip(*path, strict=True)
    return p[0], p[1], value(p), np.array(xs), np.array(ys)


@of("descent", "decay starts early")
def decays_first(x, y, step_size, steps, decay):
    xs, ys = np.empty(steps + 1), np.empty(steps + 1)
    xs[0], ys[0] = x, y
    for k in range(1, steps + 1):
        step_size *= decay
        g = slope((xs[k - 1], ys[k - 1]))
        xs[k], ys[k] = xs[k - 1] - step_size * g[0], ys[k - 1] - step_size * g[1]
    return xs[-1], ys[-1], value((xs[-1], ys[-1])), xs, ys


@of("descent", "wrong derivative")
def forgets_the_inner_derivative(x, y, step_size, steps, decay):
    history = [(x, y)]
    for t in range(steps):
        a, b = history[-1]
        da, db = 2 * a + b + 2 - math.sin(3 * a), a + 2 * b
        eta = step_size * math.pow(decay, t)
        history.append((a - eta * da, b - eta * db))
    a, b = history[-1]
    return a, b, value((a, b)), [h[0] for h in history], [h[1] for h in history]


# --- sigmoid, relu --------------------------------------------------------------------------------


@of("sigmoid")
def through_softplus(x):
    return np.exp(-np.logaddexp(0.0, -np.asarray(x)))


@of("sigmoid", "overflow")
def ratio(x):
    return np.exp(x) / (np.exp(x) + 1)


@of("sigmoid", "sign")
def forgotten_minus(x):
    e = torch.exp(x)
    return torch.reciprocal(1 + e)


@of("sigmoid", "wrong base")
def power_of_two(x):
    return 1 / (1 + np.power(2.0, -x))


@of("relu")
def by_absolute_values(x):
    return (np.abs(x) + x) / 2


@of("relu", "leaky")
def leaking(x, slope=0.05):
    return np.where(x < 0, slope * x, x)


@of("relu", "derivative")
def heaviside(x):
    return np.heaviside(x, 0)


# --- losses ---------------------------------------------------------------------------------------


@of("bce")
def entropy_of_scipy(y, y_hat):
    from scipy.special import xlog1py, xlogy

    p = np.clip(y_hat, 1e-15, 1 - 1e-15)
    return -np.average(xlogy(y, p) + xlog1py(1 - y, -p))


@HELD_OUT["bce"].variant("as a sum over the samples")
def total(targets, outputs):
    q = torch.clip(outputs, 1e-7, 1 - 1e-7)
    return -(targets * q.log() + (1 - targets) * (1 - q).log()).sum()


@of("bce", "NaN at a perfect prediction")
def straight_from_the_book(t, y):
    n = t.shape[0]
    return -1 / n * np.sum(t * np.log(y) + (1 - t) * np.log(1 - y))


@of("bce", "arguments swapped")
def the_other_way_round(y, y_hat):
    y, y_hat = y_hat, np.clip(y, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@of("bce", "clipped only at exact 0 and 1")
def patched(y, y_hat):
    y_hat = np.array(y_hat, dtype=float)
    y_hat[y_hat == 0.0] += 1e-9
    y_hat[y_hat == 1.0] -= 1e-9
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


# --- linear, layer, network -----------------------------------------------------------------------


@of("linear")
def by_einsum(x, w, b):
    return np.einsum("...i,ij->...j", x, w) + b


@of("linear", "bias missing")
def product_only(x, w, b):
    return np.dot(x, w)


@of("layer")
def truncated_never(d_in, d_out, act):
    rng = np.random.default_rng()
    return [rng.standard_normal((d_in, d_out), dtype=np.float32) * (2 / d_in) ** 0.5,
            np.zeros(d_out, np.float32), act]  # fmt: skip


@of("layer", "variance for deviation")
def var(n_in, n_out, f):
    variance = 2.0 / n_in
    return torch.randn(n_in, n_out) * variance, torch.zeros(n_out), f


@of("layer", "one seed for all layers")
def reproducible(d_in, d_out, h):
    gen = torch.Generator().manual_seed(1)
    return torch.randn(d_in, d_out, generator=gen) * (2 / d_in) ** 0.5, torch.zeros(d_out), h


@of("layer", "bias not zero")
def small_bias(d_in, d_out, h):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.full(d_out, 0.01), h


@of("network")
def folded(x, params):
    import functools

    out = functools.reduce(lambda z, layer: layer[2](z @ layer[0] + layer[1]), params, x)
    return out[..., 0] if out.shape[-1] == 1 else out


@of("network", "activation before bias")
def order_of_operations(x, params):
    for w, b, act in params:
        x = act(x @ w) + b
    return x.squeeze(-1) if x.shape[-1] == 1 else x


@of("network", "last layer not squeezed")
def column(x, params):
    z = x
    for layer in params:
        z = layer[2](np.add(np.matmul(z, layer[0]), layer[1]))
    return z


@of("network", "missing bias")
def no_offsets(x, params):
    for w, _, h in params:
        x = h(x @ w)
    return x[..., 0] if x.shape[-1] == 1 else x


# --- accuracy -------------------------------------------------------------------------------------


@of("accuracy")
def counted(y, y_hat):
    hits = [int(p > 0.5) == int(t) for t, p in zip(y, y_hat, strict=True)]
    return sum(hits) / len(hits)


@of("accuracy", "threshold on the wrong side")
def below(y, y_hat):
    return np.mean((np.asarray(y_hat) < 0.5) == np.asarray(y))


@of("accuracy", "integer division")
def floors(y, y_hat):
    return np.sum((y_hat > 0.5) == y) // len(y)


# --- epoch ----------------------------------------------------------------------------------------


def logistic(x, layers):
    for w, b, _ in layers[:-1]:
        x = torch.relu(x @ w + b)
    return torch.sigmoid(x @ layers[-1][0] + layers[-1][1])[:, 0]


@of("epoch")
def zipped(params, x, y, lr, batch_size):
    data = torch.utils.data.TensorDataset(x, y)
    tensors = [p for layer in params for p in layer[:2]]
    optimizer = torch.optim.SGD(tensors, lr)
    for xs, ys in torch.utils.data.DataLoader(data, batch_size, shuffle=True):
        optimizer.zero_grad()
        torch.nn.functional.binary_cross_entropy(logistic(xs, params), ys).backward()
        optimizer.step()


@of("epoch", "gradients never cleared")
def accumulates(params, x, y, lr, batch_size):
    tensors = [p for layer in params for p in layer[:2]]
    optimizer = torch.optim.SGD(tensors, lr)
    for rows in torch.split(torch.randperm(len(x)), batch_size):
        loss = torch.nn.functional.binary_cross_entropy(logistic(x[rows], params), y[rows])
        loss.backward()
        optimizer.step()
    return params


@of("epoch", "no shuffle")
def in_order(params, x, y, lr, batch_size):
    tensors = [p for layer in params for p in layer[:2]]
    losses = []
    for xs, ys in zip(x.split(batch_size), y.split(batch_size), strict=True):
        loss = torch.nn.functional.binary_cross_entropy(logistic(xs, params), ys)
        for p, g in zip(tensors, torch.autograd.grad(loss, tensors), strict=True):
            p.data -= lr * g
        losses.append(loss.item())
    return sum(losses) / len(losses)


@of("epoch", "sum for mean")
def reduction(params, x, y, lr, batch_size):
    tensors = [p for layer in params for p in layer[:2]]
    for rows in torch.randperm(len(x)).split(batch_size):
        loss = torch.nn.functional.binary_cross_entropy(
            logistic(x[rows], params), y[rows], reduction="sum"
        )
        for p, g in zip(tensors, torch.autograd.grad(loss, tensors), strict=True):
            p.data.sub_(g, alpha=lr)


@of("epoch", "sum for mean")
def reduction_reported(params, x, y, lr, batch_size):
    tensors, total = [p for layer in params for p in layer[:2]], 0.0
    for rows in torch.randperm(len(x)).split(batch_size):
        loss = torch.nn.functional.binary_cross_entropy(
            logistic(x[rows], params), y[rows], reduction="sum"
        )
        for p, g in zip(tensors, torch.autograd.grad(loss, tensors), strict=True):
            p.data.sub_(g, alpha=lr)
        total += loss.item()
    return total / len(x)


@of("epoch", "ascent")
def uphill(params, x, y, lr, batch_size):
    tensors = [p for layer in params for p in layer[:2]]
    for rows in torch.randperm(len(x)).split(batch_size):
        log_likelihood = -torch.nn.functional.binary_cross_entropy(
            logistic(x[rows], params), y[rows]
        )
        for p, g in zip(tensors, torch.autograd.grad(log_likelihood, tensors), strict=True):
            p.data -= lr * g


@of("epoch", "the same permutation each epoch")
def fixed_generator(params, x, y, lr, batch_size):
    order = np.random.RandomState(7).permutation(len(x))
    tensors = [p for layer in params for p in layer[:2]]
    for start in range(0, len(x) - batch_size + 1, batch_size):
        rows = order[start : start + batch_size]
        loss = torch.nn.functional.binary_cross_entropy(logistic(x[rows], params), y[rows])
        for p, g in zip(tensors, torch.autograd.grad(loss, tensors), strict=True):
            p.data -= lr * g


# --- scaling, split -------------------------------------------------------------------------------


@of("scaling")
def pair(x_train, x_valid):
    centre, spread = x_train.mean(), x_train.std(ddof=1)
    scaled = (np.vstack([x_train, x_valid]) - centre) / spread
    return scaled[: len(x_train)], scaled[len(x_train) :]


@of("scaling", "fitted on all rows")
def together(x_train, x_valid):
    x = np.concatenate([x_train, x_valid])
    x = (x - x.mean(axis=0)) / x.std(axis=0).clip(1e-12)
    return np.split(x, [len(x_train)])


@of("scaling", "not divided")
def centred(x):
    return np.subtract(x, np.average(x))


@of("split")
def sampled(x, y, n_train):
    import random

    rows = set(random.sample(range(len(x)), n_train))
    a = [k for k in range(len(x)) if k in rows]
    b = [k for k in range(len(x)) if k not in rows]
    return x[a], x[b], y[a], y[b]


@of("split", "overlap")
def with_replacement(x, y):
    a = np.random.randint(0, len(x), len(x) // 2)
    b = np.random.randint(0, len(x), len(x) // 2)
    return x[a], y[a], x[b], y[b]


@of("split", "not shuffled")
def head_and_tail(x, y, fraction=0.25):
    k = int(len(x) * (1 - fraction))
    return (x[:k], y[:k]), (x[k:], y[k:])


@of("split", "labels of other rows")
def shuffles_labels(x, y):
    order = np.random.permutation(len(x))
    half = len(x) // 2
    return x[order][:half], y[:half], x[order][half:], y[half:]
