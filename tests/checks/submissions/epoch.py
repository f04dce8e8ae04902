"""Epochs of training as students write them: NumPy by hand, torch by autograd."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


def forward(x, params):
    for w, b, h in params:
        x = h(x @ w + b)
    return x.squeeze(-1)


def bce(y, p):
    p = torch.clamp(p, 1e-7, 1 - 1e-7)
    return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()


def step(params, lr):
    with torch.no_grad():
        for w, b, _ in params:
            for each in (w, b):
                each -= lr * each.grad
                each.grad.zero_()


@right
def of_the_exercise(params, x_train, y_train, lr, batch_size):
    n = len(x_train)
    perm = torch.randperm(n)
    losses, accs = [], []
    for i in range(n // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        y_hat = forward(x_train[idx], params)
        loss = bce(y_train[idx], y_hat)
        loss.backward()
        step(params, lr)
        losses.append(loss.item())
        accs.append(((y_hat > 0.5) == y_train[idx]).double().mean().item())
    return sum(losses) / len(losses), sum(accs) / len(accs)


@right
def with_the_last_batch(net, data, labels, eta, bs):
    order = torch.randperm(len(data))
    total = 0.0
    for rows in order.split(bs):
        pred = forward(data[rows], net)
        loss = torch.nn.functional.binary_cross_entropy(pred, labels[rows])
        grads = torch.autograd.grad(loss, [p for w, b, _ in net for p in (w, b)])
        flat = iter(grads)
        net = [
            (*tuple((p - eta * next(flat)).detach().requires_grad_() for p in (w, b)), h)
            for w, b, h in net
        ]
        total += loss.item() * len(rows)
    return net, total / len(data)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def backprop(layers, x, y):
    """Gradients of the summed loss, relu between and sigmoid at the end."""
    hs, zs = [x], []
    for k, (w, b, _) in enumerate(layers):
        zs.append(hs[-1] @ w + b)
        hs.append(sigmoid(zs[-1]) if k == len(layers) - 1 else np.maximum(0, zs[-1]))
    p = hs[-1][:, 0]
    loss = -np.log(np.where(y == 1, p, 1 - p) + 1e-12)
    delta, grads = (p - y)[:, None], []
    for k in range(len(layers) - 1, -1, -1):
        grads.insert(0, (hs[k].T @ delta, delta.sum(axis=0)))
        if k:
            delta = (delta @ layers[k][0].T) * (zs[k - 1] > 0)
    return loss, p, grads


@right
def numpy_by_hand(layers, X, Y, learning_rate, batch_size):
    index = np.random.permutation(len(X))
    seen, correct = 0.0, 0
    for start in range(0, len(X), batch_size):
        take = index[start : start + batch_size]
        loss, p, grads = backprop(layers, X[take], Y[take])
        layers = [
            (w - learning_rate * dw / len(take), b - learning_rate * db / len(take), h)
            for (w, b, h), (dw, db) in zip(layers, grads, strict=True)
        ]
        seen += loss.sum()
        correct += np.sum((p > 0.5) == (Y[take] > 0.5))
    return layers, seen / len(X), correct / len(X)


@right
def in_place_and_silent(layers, X, Y, lr, batch_size):
    both = list(zip(X, Y, strict=True))
    np.random.default_rng().shuffle(both)
    for k in range(0, len(both), batch_size):
        xs, ys = map(np.array, zip(*both[k : k + batch_size], strict=True))
        _, _, grads = backprop(layers, xs, ys)
        for (w, b, _), (dw, db) in zip(layers, grads, strict=True):
            w -= lr * dw / len(xs)
            b -= lr * db / len(xs)


@right
def with_a_generator(layers, x, y, lr, batch_size, rng):
    order = rng.permutation(len(x))
    for part in np.array_split(order, range(batch_size, len(x), batch_size)):
        _, _, grads = backprop(layers, x[part], y[part])
        layers = [
            (w - lr * dw / len(part), b - lr * db / len(part), h)
            for (w, b, h), (dw, db) in zip(layers, grads, strict=True)
        ]
    return layers


@wrong("gradients never cleared")
def forgets_to_clear(params, x, y, lr, batch_size):
    order = torch.randperm(len(x))
    losses = []
    for i in range(0, len(x), batch_size):
        k = order[i : i + batch_size]
        loss = bce(y[k], forward(x[k], params))
        loss.backward()
        with torch.no_grad():
            for w, b, _ in params:
                w -= lr * w.grad
                b -= lr * b.grad
        losses.append(loss.item())
    return np.mean(losses)


def by_hand(order_of, divide=True, sign=-1.0, batches=None):
    """A family of NumPy epochs; students copy from each other."""

    def epoch(layers, x, y, lr, batch_size):
        order = order_of(len(x))
        cut = batches or (lambda o, s: [o[i : i + s] for i in range(0, len(o), s)])
        total = 0.0
        for take in cut(order, batch_size):
            loss, _, grads = backprop(layers, x[take], y[take])
            rate = sign * lr / (len(take) if divide else 1)
            layers = [
                (w + rate * dw, b + rate * db, h)
                for (w, b, h), (dw, db) in zip(layers, grads, strict=True)
            ]
            total += loss.sum()
        return layers, total / len(x)

    return epoch


wrong("no shuffle")(by_hand(np.arange))
wrong("sum for mean")(by_hand(np.random.permutation, divide=False))
wrong("ascent")(by_hand(np.random.permutation, sign=1.0))


@wrong("the same permutation each epoch")
def seeded(layers, x, y, lr, batch_size):
    np.random.seed(0)
    return by_hand(np.random.permutation)(layers, x, y, lr, batch_size)


@wrong("rows drawn with replacement")
def choice(layers, x, y, lr, batch_size):
    def cut(order, size):
        return [np.random.choice(order, size) for _ in range(len(order) // size)]

    return by_hand(np.arange, batches=cut)(layers, x, y, lr, batch_size)[0]


@wrong("remainder trained twice")
def rest_once_more(layers, x, y, lr, batch_size):
    def cut(order, size):
        parts = [order[i : i + size] for i in range(0, len(order), size)]
        if len(order) % size != 0:
            parts.append(order[(len(order) // size) * size :])
        return parts

    return by_hand(np.random.permutation, batches=cut)(layers, x, y, lr, batch_size)[0]


@wrong("remainder trained twice")
def wraps_around(layers, x, y, lr, batch_size):
    def cut(order, size):
        count = int(np.ceil(len(order) / size))
        return np.resize(order, count * size).reshape(count, size)

    return by_hand(np.random.permutation, batches=cut)(layers, x, y, lr, batch_size)[0]


@wrong("labels shuffled apart")
def shuffles_both(layers, x, y, lr, batch_size):
    x, y = np.random.permutation(x), np.random.permutation(y)
    return by_hand(np.arange)(layers, x, y, lr, batch_size)


@wrong("loss after the update")
def evaluates_afterwards(params, x, y, lr, batch_size):
    perm = torch.randperm(len(x))
    losses = []
    for i in range(0, len(x), batch_size):
        k = perm[i : i + batch_size]
        bce(y[k], forward(x[k], params)).backward()
        step(params, lr)
        with torch.no_grad():
            losses.append(bce(y[k], forward(x[k], params)).item())
    return np.mean(losses)


@wrong("loss summed")
def adds_up(params, x, y, lr, batch_size):
    running = 0.0
    for k in torch.randperm(len(x)).split(batch_size):
        loss = bce(y[k], forward(x[k], params))
        loss.backward()
        step(params, lr)
        running += loss.item()
    return running


@wrong("loss of one batch")
def the_last_loss(params, x, y, lr, batch_size):
    for k in torch.randperm(len(x)).split(batch_size):
        loss = bce(y[k], forward(x[k], params))
        loss.backward()
        step(params, lr)
    return params, loss.item()


@wrong("the parameters do not move")
def binds_new_names(params, x, y, lr, batch_size):
    losses = []
    for k in torch.randperm(len(x)).split(batch_size):
        loss = bce(y[k], forward(x[k], params))
        loss.backward()
        with torch.no_grad():
            for w, b, _ in params:
                w = w - lr * w.grad
                b = b - lr * b.grad
                params[0][0].grad, params[0][1].grad = None, None
        losses.append(loss.item())
    return np.mean(losses)


@wrong("one batch only")
def returns_too_early(params, x, y, lr, batch_size):
    for k in torch.randperm(len(x)).split(batch_size):
        loss = bce(y[k], forward(x[k], params))
        loss.backward()
        step(params, lr)
        return params


@wrong("mean over all rows")
def divides_by_n(layers, x, y, lr, batch_size):
    order = np.random.permutation(len(x))
    for i in range(0, len(x), batch_size):
        t = order[i : i + batch_size]
        _, _, grads = backprop(layers, x[t], y[t])
        layers = [
            (w - lr * dw / len(x), b - lr * db / len(x), h)
            for (w, b, h), (dw, db) in zip(layers, grads, strict=True)
        ]
    return layers


@right
def of_a_tutorial(model, train_loader, optimizer, loss_fn, device="cpu"):
    model.train()
    running, correct = 0.0, 0
    for inputs, targets in train_loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        outputs = model(inputs)
        loss = loss_fn(outputs, targets)
        loss.backward()
        optimizer.step()
        running += loss.item() * inputs.size(0)
        correct += ((outputs > 0.5) == targets).sum().item()
    return running / len(train_loader.dataset), correct / len(train_loader.dataset)


@right
def squeezes_itself(net, criterion, opt, dataloader):
    losses = []
    for x, y in dataloader:
        loss = criterion(net(x).squeeze(1), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return losses


@wrong("gradients never cleared")
def zero_grad_forgotten(model, loader, optimizer, criterion):
    for x, y in loader:
        loss = criterion(model(x), y.unsqueeze(1))
        loss.backward()
        optimizer.step()


@wrong("the parameters do not move")
def step_forgotten(model, loader, optimizer, criterion):
    total = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        total += loss.item()
    return total / len(loader)


@wrong("loss summed")
def sums_up(model, loader, optimizer, criterion, device):
    total = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total


def whole_training(order_inside=True, clears=True):
    """The exercise's own form: all epochs, validation, a summary printed."""

    def train(params, x_train, y_train, x_val, y_val, epochs, lr, batch_size):
        train_losses, val_losses, val_accs = [], [], []
        perm = torch.randperm(len(x_train))
        for epoch in range(epochs + 1):
            seen = []
            if order_inside:
                perm = torch.randperm(len(x_train))
            for i in range(len(x_train) // batch_size):
                idx = perm[i * batch_size : (i + 1) * batch_size]
                loss = bce(y_train[idx], forward(x_train[idx], params))
                seen.append(loss.item())
                if epoch == 0:
                    continue
                loss.backward()
                with torch.no_grad():
                    for w, b, _ in params:
                        w -= lr * w.grad
                        b -= lr * b.grad
                        if clears:
                            w.grad.zero_()
                            b.grad.zero_()
            y_hat = forward(x_val, params)
            train_losses.append(sum(seen) / len(seen))
            val_losses.append(bce(y_val, y_hat).item())
            val_accs.append(((y_hat > 0.5) == y_val).double().mean().item())
            print(f"epoch {epoch}: {train_losses[-1]:.4f} {val_losses[-1]:.4f} {val_accs[-1]:.3f}")
        return params, train_losses, val_losses, val_accs

    return train


right(whole_training())
wrong("the same permutation each epoch")(whole_training(order_inside=False))
wrong("gradients never cleared")(whole_training(clears=False))


@right
def many_epochs(layers, x, y, learning_rate, batch_size, n_epochs):
    for _ in range(n_epochs):
        layers, _ = by_hand(np.random.permutation)(layers, x, y, learning_rate, batch_size)
    return layers
