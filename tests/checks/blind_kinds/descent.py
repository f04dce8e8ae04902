"""Descents with other update rules, step sizes of one coordinate, early stops and wrong records."""

from __future__ import annotations

import math

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)


def gradient(p):
    x, y = p
    return np.array([2 * x + y + 2 - 3 * np.sin(3 * x), x + 2 * y])


@wrong("momentum")
def heavy_ball(x, y, step_size, steps, decay=1.0):
    p, v = np.array([x, y], dtype=float), np.zeros(2)
    path = [p]
    for t in range(steps):
        v = 0.7 * v - step_size * decay**t * gradient(p)
        p = p + v
        path.append(p)
    path = np.array(path)
    return p[0], p[1], f(*p), path[:, 0], path[:, 1]


@wrong("momentum")
def difference_of_points(x, y, lr, n):
    xs, ys, old = [x], [y], (x, y)
    for _ in range(n):
        gx, gy = gradient((x, y))
        new = x - lr * gx + 0.35 * (x - old[0]), y - lr * gy + 0.35 * (y - old[1])
        old = (x, y)
        x, y = new
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


class TorchMomentum:
    def __call__(self, x, y, step_size, steps, decay):
        x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
        y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.SGD([x, y], lr=step_size, momentum=0.9)
        schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, decay)
        xs, ys = [x.item()], [y.item()]
        for _ in range(steps):
            optimizer.zero_grad()
            value = x**2 + y**2 + x * (y + 2) + torch.cos(3 * x)
            value.backward()
            optimizer.step()
            schedule.step()
            xs.append(x.item())
            ys.append(y.item())
        return xs[-1], ys[-1], f(xs[-1], ys[-1]), xs, ys


wrong("momentum")(TorchMomentum())


@wrong("gradients averaged")
def exponential_average(x, y, step_size, steps, decay):
    p, m = np.array([x, y]), np.zeros(2)
    points = [p]
    for t in range(steps):
        m = 0.8 * m + 0.2 * gradient(p)
        p = p - step_size * decay**t * m
        points.append(p)
    return p[0], p[1], f(*p), [q[0] for q in points], [q[1] for q in points]


@wrong("gradients averaged")
def mean_so_far(x, y, step_size, steps, decay):
    total, xs, ys = np.zeros(2), [x], [y]
    for t in range(1, steps + 1):
        total = total + gradient((x, y))
        step = step_size * decay ** (t - 1) * total / t
        x, y = x - step[0], y - step[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("Nesterov momentum")
def look_ahead(x, y, step_size, steps, decay):
    p, v = np.array([x, y]), np.zeros(2)
    path = [p.copy()]
    for t in range(steps):
        v = 0.9 * v - step_size * decay**t * gradient(p + 0.9 * v)
        p += v
        path.append(p.copy())
    xs, ys = np.transpose(path)
    return p[0], p[1], f(*p), xs, ys


@wrong("AdaGrad")
def adagrad(x, y, step_size, steps, decay):
    squares, xs, ys = [0.0, 0.0], [x], [y]
    for t in range(steps):
        g = gradient((x, y))
        squares = [s + each**2 for s, each in zip(squares, g, strict=True)]
        rate = step_size * decay**t
        x = x - rate * g[0] / math.sqrt(squares[0])
        y = y - rate * g[1] / math.sqrt(squares[1])
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("RMSprop")
def rms(x, y, step_size, steps, decay):
    p, s = np.array([x, y]), np.zeros(2)
    path = [p]
    for t in range(steps):
        g = gradient(p)
        s = 0.9 * s + 0.1 * g * g
        p = p - step_size * decay**t / np.sqrt(s + 1e-8) * g
        path.append(p)
    path = np.array(path)
    return p[0], p[1], f(*p), path[:, 0], path[:, 1]


@wrong("Adam")
def adam_of_torch(x, y, step_size, steps):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([p], lr=step_size)
    path = [p.detach().clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        (p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])).backward()
        optimizer.step()
        path.append(p.detach().clone())
    path = torch.stack(path)
    x, y = path[-1].tolist()
    return x, y, f(x, y), path[:, 0].tolist(), path[:, 1].tolist()


@wrong("sign of the gradient")
def signs(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        gx, gy = np.sign(gradient((x, y)))
        x, y = x - step_size * decay**t * gx, y - step_size * decay**t * gy
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("gradient clipped")
def clipped(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        gx, gy = (max(-5.0, min(5.0, g)) for g in gradient((x, y)))
        x, y = x - step_size * decay**t * gx, y - step_size * decay**t * gy
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("gradient clipped")
def shortened(x, y, step_size, steps, decay):
    path = [np.array([x, y])]
    for t in range(steps):
        g = gradient(path[-1])
        if np.linalg.norm(g) > 2.5:
            g *= 2.5 / np.linalg.norm(g)
        path.append(path[-1] - step_size * decay**t * g)
    xs, ys = np.transpose(path)
    return xs[-1], ys[-1], f(xs[-1], ys[-1]), xs, ys


@wrong("weight decay")
def regularised(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        gx, gy = gradient((x, y)) + 0.01 * np.array([x, y])
        x, y = x - step_size * decay**t * gx, y - step_size * decay**t * gy
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("weight decay")
def shrinking(x, y, step_size, steps):
    xs, ys = [x], [y]
    for _ in range(steps):
        g = gradient((x, y))
        x = 0.95 * x - step_size * g[0]
        y = 0.95 * y - step_size * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("gradient normalised")
def unit_steps(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = gradient((x, y))
        g = g / np.linalg.norm(g)
        x, y = x - step_size * decay**t * g[0], y - step_size * decay**t * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("decay of one coordinate")
def only_x_decays(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = gradient((x, y))
        x -= step_size * decay**t * g[0]
        y -= step_size * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("decay by another formula")
def exponent_off_by_one(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = gradient((x, y))
        x, y = x - step_size * decay ** (t - 1) * g[0], y - step_size * decay ** (t - 1) * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("gradient one step late")
def stale(x, y, step_size, steps, decay):
    xs, ys, g = [x], [y], gradient((x, y))
    for t in range(steps):
        new = x - step_size * decay**t * g[0], y - step_size * decay**t * g[1]
        g = gradient((x, y))
        x, y = new
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("stops early")
def stops_when_flat(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = gradient((x, y))
        if np.linalg.norm(g) < 1e-3:
            break
        x, y = x - step_size * decay**t * g[0], y - step_size * decay**t * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("step multiplied by a constant")
def halved(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = gradient((x, y)) / 2
        x, y = x - step_size * decay**t * g[0], y - step_size * decay**t * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("wrong function")
def value_without_cosine(x, y, step_size, steps, decay):
    history = {"x": [x], "y": [y]}
    for t in range(steps):
        g = gradient((x, y))
        x, y = x - step_size * decay**t * g[0], y - step_size * decay**t * g[1]
        history["x"].append(x)
        history["y"].append(y)
    return x, y, x**2 + y**2 + x * (y + 2), history["x"], history["y"]


@wrong("x and y recorded at different times")
def records_x_late(x, y, step_size, steps, decay):
    xs, ys = [], []
    for t in range(steps):
        g = gradient((x, y))
        x = x - step_size * decay**t * g[0]
        xs.append(x)
        ys.append(y)
        y = y - step_size * decay**t * g[1]
    return x, y, f(x, y), xs, ys


@wrong("momentum and history lacks the start")
def momentum_without_start(x, y, step_size, steps, decay):
    p, v, path = np.array([x, y]), 0, []
    for t in range(steps):
        v = 0.9 * v + gradient(p)
        p = p - step_size * decay**t * v
        path.append(p)
    path = np.reshape(path, (-1, 2))
    return p[0], p[1], f(*p), path[:, 0], path[:, 1]


@wrong("results rounded")
def rounded(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = gradient((x, y))
        x, y = x - step_size * decay**t * g[0], y - step_size * decay**t * g[1]
        xs.append(x)
        ys.append(y)
    parts = (x, y, f(x, y), xs, ys)
    return tuple(np.round(each, 3) for each in parts)


@right
def recursive(x, y, step_size, steps, decay):
    if steps == 0:
        return x, y, f(x, y), [x], [y]
    g = gradient((x, y))
    rest = recursive(
        x - step_size * g[0], y - step_size * g[1], step_size * decay, steps - 1, decay
    )
    return (*rest[:3], [x, *rest[3]], [y, *rest[4]])


@right
def complex_numbers(x, y, step_size, steps, decay):
    z = [complex(x, y)]
    for t in range(steps):
        g = gradient((z[-1].real, z[-1].imag))
        z.append(z[-1] - step_size * decay**t * complex(*g))
    return (
        z[-1].real,
        z[-1].imag,
        f(z[-1].real, z[-1].imag),
        [p.real for p in z],
        [p.imag for p in z],
    )


@right
def optimizer_of_torch(x, y, step_size, steps, decay):
    p = torch.nn.Parameter(torch.tensor([float(x), float(y)], dtype=torch.float64))
    optimizer = torch.optim.SGD([p], lr=step_size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: decay**t)
    path = [p.detach().clone()]
    for _ in range(steps):
        value = p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])
        p.grad = torch.autograd.grad(value, p)[0]
        optimizer.step()
        schedule.step()
        path.append(p.detach().clone())
    xs, ys = torch.stack(path).T
    return xs[-1], ys[-1], f(float(xs[-1]), float(ys[-1])), xs, ys
