"""Epochs with other numbers to report, other slices, other rules, or wrong backpropagation."""

from __future__ import annotations

import random

import numpy as np

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


def predict(layers, x):
    for w, b, h in layers:
        x = h(x @ w + b)
    return x.ravel()


def cross_entropy(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def step(layers, x, y, lr, slope=lambda z: z > 0, after=lambda gradient: gradient):
    """One right step in place; the loss and the share of right rows before it."""
    inputs, logits = [x], []
    for w, b, h in layers:
        logits.append(inputs[-1] @ w + b)
        inputs.append(h(logits[-1]))
    p = inputs[-1].ravel()
    delta = (p - y)[:, None] / len(y)
    changes = []
    for k in reversed(range(len(layers))):
        w, b, _ = layers[k]
        changes.append((w, inputs[k].T @ delta, b, delta.sum(axis=0)))
        if k:
            delta = (delta @ w.T) * slope(logits[k - 1])
    for w, dw, b, db in changes:
        w -= lr * after(dw)
        b -= lr * after(db)
    return cross_entropy(y, p), np.mean((p > 0.5) == y)


@wrong("loss of one batch")
def reports_the_last_batch(layers, x, y, lr, batch_size):
    order = np.random.permutation(len(x))
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        loss, share = step(layers, x[rows], y[rows], lr)
    return layers, loss, share


@wrong("loss divided by the wrong number")
def divides_means_by_rows(layers, x, y, lr, batch_size):
    order, total = np.random.permutation(len(x)), 0.0
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        total += step(layers, x[rows], y[rows], lr)[0]
    return layers, total / len(x)


@wrong("loss summed")
def total_loss(layers, x, y, lr, batch_size):
    order, total = np.random.permutation(len(x)), 0.0
    for rows in np.array_split(order, range(batch_size, len(x), batch_size)):
        total += step(layers, x[rows], y[rows], lr)[0]
    return layers, total


@wrong("loss divided by the number of full batches")
def counts_only_full_batches(layers, x, y, lr, batch_size):
    order, losses = np.random.permutation(len(x)), []
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        losses.append(step(layers, x[rows], y[rows], lr)[0])
    return layers, sum(losses) / (len(x) // batch_size)


@wrong("shorter last batch counted as a full one")
def counts_the_batch_size(layers, x, y, lr, batch_size):
    order, total = np.random.permutation(len(x)), 0.0
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        total += step(layers, x[rows], y[rows], lr)[0] * batch_size
    return layers, total / len(x)


@wrong("accuracy counted")
def counts_right_rows(layers, x, y, lr, batch_size):
    order, total, hits = np.random.permutation(len(x)), 0.0, 0
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        loss, share = step(layers, x[rows], y[rows], lr)
        total, hits = total + loss * len(rows), hits + share * len(rows)
    return layers, total / len(x), hits


@wrong("slices overlap")
def forgets_to_multiply(layers, x, y, lr, batch_size):
    order, losses = np.random.permutation(len(x)), []
    for k in range(len(x) // batch_size):
        rows = order[k : k + batch_size]
        losses.append(step(layers, x[rows], y[rows], lr)[0])
    return layers, np.mean(losses)


@wrong("a batch left out")
def one_batch_less(layers, x, y, lr, batch_size):
    order = np.random.permutation(len(x))
    for k in range(max(len(x) // batch_size - 1, 1)):
        rows = order[k * batch_size : (k + 1) * batch_size]
        step(layers, x[rows], y[rows], lr)
    return layers


@wrong("batches shuffled, not rows")
def shuffles_starts(layers, x, y, lr, batch_size):
    starts = list(range(0, len(x), batch_size))
    random.shuffle(starts)
    for i in starts:
        step(layers, x[i : i + batch_size], y[i : i + batch_size], lr)
    return layers


@wrong("activation derivative missing")
def lacks_the_derivative(layers, x, y, lr, batch_size):
    order = np.random.permutation(len(x))
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        step(layers, x[rows], y[rows], lr, slope=np.ones_like)
    return layers


@wrong("momentum")
def with_velocity(layers, x, y, lr, batch_size):
    order = np.random.permutation(len(x))
    velocity = {}
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        count = iter(range(99))

        def remember(gradient, count=count):
            k = next(count)
            velocity[k] = 0.9 * velocity.get(k, 0) + gradient
            return velocity[k]

        step(layers, x[rows], y[rows], lr, after=remember)
    return layers


@wrong("gradient clipped")
def clips(layers, x, y, lr, batch_size):
    order = np.random.permutation(len(x))
    for i in range(0, len(x), batch_size):
        rows = order[i : i + batch_size]
        step(layers, x[rows], y[rows], lr, after=lambda g: np.clip(g, -0.1, 0.1))
    return layers


@wrong("no shuffle and loss summed")
def two_mistakes(layers, x, y, lr, batch_size):
    total = 0.0
    for i in range(0, len(x), batch_size):
        total += step(layers, x[i : i + batch_size], y[i : i + batch_size], lr)[0]
    return layers, total


@wrong("weight decay")
def decays(model, loader, optimizer, criterion):
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        out = model(x)
        loss = criterion(out, y)
        (loss + 0.005 * sum((p**2).sum() for p in model.parameters())).backward()
        optimizer.step()
        total += loss.item() * len(x)
    return total / len(loader.dataset)


@wrong("loss of one batch")
def last_loss_of_torch(model, loader, optimizer, criterion, device):
    model.train()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


@right
def mean_of_batch_means(model, loader, optimizer, criterion, device):
    model.train()
    running, hits = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad(set_to_none=True)
        out = model(x.to(device))
        loss = criterion(out, y.to(device))
        loss.backward()
        optimizer.step()
        running += loss.item()
        hits += ((out > 0.5) == (y > 0.5)).sum().item()
    return running / len(loader), hits / len(loader.dataset)


@right
def in_percent(layers, x, y, lr, batch_size):
    order, losses, hits = np.random.permutation(len(x)), [], 0
    for rows in np.array_split(order, range(batch_size, len(x), batch_size)):
        loss, share = step(layers, x[rows], y[rows], lr)
        losses.append(loss)
        hits += share * len(rows)
    return layers, float(np.mean(losses)), 100 * hits / len(x)


@right
def epochs_with_history(layers, x, y, lr, batch_size, epochs=1):
    history = []
    for _ in range(epochs):
        order, total = np.random.permutation(len(x)), 0.0
        for i in range(len(x) // batch_size):
            rows = order[i * batch_size : (i + 1) * batch_size]
            total += step(layers, x[rows], y[rows], lr)[0]
        history.append(total / (len(x) // batch_size))
    return layers, history
