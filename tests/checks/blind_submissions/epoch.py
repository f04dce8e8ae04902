"""Epochs by someone who had not read the catalogue."""

from __future__ import annotations

import numpy as np
import torch

from checks.blind_submissions.training import enable, forward, loss_of, step, weights
from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# gradients are never cleared
@SUBMISSIONS.wrong("gradients never cleared")
def epoch_no_clear(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for t in weights(params):
                t -= learning_rate * t.grad
    return sum(losses) / len(losses)


# x and y are shuffled independently of each other
@SUBMISSIONS.wrong("labels shuffled apart")
def epoch_two_perms(params, x, y, learning_rate, batch_size):
    enable(params)
    x = x[torch.randperm(len(x))]
    y = y[torch.randperm(len(y))]
    total, k = 0.0, 0
    for i in range(0, len(x) - batch_size + 1, batch_size):
        loss = loss_of(y[i : i + batch_size], forward(x[i : i + batch_size], params))
        loss.backward()
        step(params, learning_rate)
        total += loss.item()
        k += 1
    return total / k


# always the first batch
@SUBMISSIONS.wrong("the same batch in every step")
def epoch_first_batch(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    x, y = x[perm], y[perm]
    losses = []
    for _ in range(len(x) // batch_size):
        loss = loss_of(y[:batch_size], forward(x[:batch_size], params))
        loss.backward()
        step(params, learning_rate)
        losses.append(loss.item())
    return np.mean(losses)


# batch_size is taken for the number of batches
@SUBMISSIONS.wrong("batch size for the number of batches")
def epoch_batch_count(params, x, y, learning_rate, batch_size):
    enable(params)
    losses = []
    for idx in torch.randperm(len(x)).chunk(batch_size):
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        step(params, learning_rate)
        losses.append(loss.item())
    return float(np.mean(losses))


# only the last layer is updated
@SUBMISSIONS.wrong("only the last layer trained")
def epoch_last_layer(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        step(params[-1:], learning_rate)
        losses.append(loss.item())
    return np.mean(losses)


# biases are not updated
@SUBMISSIONS.wrong("biases not trained")
def epoch_no_bias(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        gs = torch.autograd.grad(loss, [w for w, _, _ in params])
        with torch.no_grad():
            for (w, _, _), g in zip(params, gs, strict=False):
                w -= learning_rate * g
        losses.append(loss.item())
    return np.mean(losses)


# rows drawn with replacement
@SUBMISSIONS.wrong("rows drawn with replacement")
def epoch_replacement(params, x, y, learning_rate, batch_size):
    enable(params)
    losses = []
    for _i in range(len(x) // batch_size):
        idx = torch.randint(len(x), (batch_size,))
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        step(params, learning_rate)
        losses.append(loss.item())
    return sum(losses) / len(losses)


# one step at the end with the gradients of all batches added up
@SUBMISSIONS.wrong("one step an epoch")
def epoch_one_step(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        losses.append(loss.item())
    step(params, learning_rate)
    return sum(losses) / len(losses)


# the step is divided by the batch size a second time
@SUBMISSIONS.wrong("divided by the batch size twice")
def epoch_divides_twice(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        step(params, learning_rate / batch_size)
        losses.append(loss.item())
    return sum(losses) / len(losses)


# plus: climbs
@SUBMISSIONS.wrong("ascent")
def epoch_ascent(params, x, y, learning_rate, batch_size):
    enable(params)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        step(params, learning_rate, sign=+1)
        losses.append(loss.item())
    return sum(losses) / len(losses)


# batches in the given order, no shuffle
@SUBMISSIONS.wrong("no shuffle")
def epoch_in_order(params, x, y, learning_rate, batch_size):
    enable(params)
    losses = []
    for xb, yb in zip(x.split(batch_size), y.split(batch_size), strict=False):
        if len(xb) < batch_size:
            continue
        loss = loss_of(yb, forward(xb, params))
        loss.backward()
        step(params, learning_rate)
        losses.append(loss.item())
    return sum(losses) / len(losses)


# manual_seed inside: the same order each epoch
@SUBMISSIONS.wrong("the same permutation each epoch")
def epoch_seeded(params, x, y, learning_rate, batch_size):
    enable(params)
    torch.manual_seed(0)
    perm = torch.randperm(len(x))
    losses = []
    for i in range(len(x) // batch_size):
        idx = perm[i * batch_size : (i + 1) * batch_size]
        loss = loss_of(y[idx], forward(x[idx], params))
        loss.backward()
        step(params, learning_rate)
        losses.append(loss.item())
    return sum(losses) / len(losses)


# the model is detached (numpy in the loss): parameters never move
@SUBMISSIONS.wrong("the parameters do not move")
def epoch_frozen(params, x, y, learning_rate, batch_size):
    perm = torch.randperm(len(x))
    losses = []
    with torch.no_grad():
        for i in range(len(x) // batch_size):
            idx = perm[i * batch_size : (i + 1) * batch_size]
            losses.append(loss_of(y[idx], forward(x[idx], params)).item())
    return sum(losses) / len(losses)


# x, y first, optimizer and TensorDataset, drop_last
@SUBMISSIONS.right
def epoch_dataloader(x, y, params, batch_size, learning_rate):
    enable(params)
    data = torch.utils.data.TensorDataset(x, y)
    loader = torch.utils.data.DataLoader(data, batch_size=batch_size, shuffle=True, drop_last=True)
    opt = torch.optim.SGD(weights(params), lr=learning_rate)
    total = 0.0
    for xb, yb in loader:
        opt.zero_grad()
        loss = loss_of(yb, forward(xb, params))
        loss.backward()
        opt.step()
        total += loss.item()
    return total / len(loader)


# returns loss and accuracy of the epoch, lr by the short name
@SUBMISSIONS.right
def train_one_epoch(params, x, y, lr, batch_size=10):
    enable(params)
    order = torch.randperm(x.shape[0])
    batches = order[: len(order) // batch_size * batch_size].reshape(-1, batch_size)
    losses, accs = [], []
    for idx in batches:
        p = forward(x[idx], params)
        loss = loss_of(y[idx], p)
        accs.append(((p > 0.5) == y[idx]).double().mean().item())
        grads = torch.autograd.grad(loss, weights(params))
        with torch.no_grad():
            for t, g in zip(weights(params), grads, strict=False):
                t.sub_(g, alpha=lr)
        losses.append(loss.item())
    return np.mean(losses), np.mean(accs)


# returns new params, does not touch the old
@SUBMISSIONS.right
def epoch_functional(params, x, y, learning_rate, batch_size):
    params = [(w.detach().clone(), b.detach().clone(), h) for w, b, h in params]
    perm = np.random.permutation(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        idx = torch.as_tensor(perm[k * batch_size : (k + 1) * batch_size])
        enable(params)
        loss = loss_of(y[idx], forward(x[idx], params))
        gs = iter(torch.autograd.grad(loss, weights(params)))
        params = [
            ((w - learning_rate * next(gs)).detach(), (b - learning_rate * next(gs)).detach(), h)
            for w, b, h in params
        ]
        losses.append(loss.item())
    return params, float(np.mean(losses))


# no return value: only changes params
@SUBMISSIONS.right
def epoch_silent(params, x, y, learning_rate, batch_size):
    enable(params)
    p = torch.randperm(len(x))
    for i in range(0, len(x) - batch_size + 1, batch_size):
        b = p[i : i + batch_size]
        loss_of(y[b], forward(x[b], params)).backward()
        step(params, learning_rate)


# model, loader, loss function, optimizer
@SUBMISSIONS.right
def epoch_torch(model, loader, loss_fn, optimizer):
    model.train()
    running = 0.0
    for xb, yb in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(xb).squeeze(-1), yb)
        loss.backward()
        optimizer.step()
        running += loss.item()
    return running / len(loader)


# model, loader, ...: zero_grad between backward and step
@SUBMISSIONS.wrong("the parameters do not move")
def epoch_torch_zero_late(model, loader, loss_fn, optimizer):
    total = 0.0
    for xb, yb in loader:
        loss = loss_fn(model(xb).squeeze(-1), yb)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total += loss.item()
    return total / len(loader)
