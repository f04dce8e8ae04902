"""Descents as students write them."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import Any

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


def f(x: Any, y: Any) -> Any:
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)


def dx(x: Any, y: Any) -> Any:
    return 2 * x - 3 * np.sin(3 * x) + y + 2


def dy(x: Any, y: Any) -> Any:
    return x + 2 * y


def f_torch(x: Any, y: Any) -> Any:
    return x**2 + y**2 + x * (y + 2) + torch.cos(3 * x)


# --- right ---------------------------------------------------------------------------------------


@right
def plain(x, y, step_size, steps, decay=1.0):
    xs, ys = [x], [y]
    for t in range(steps):
        lr = step_size * decay**t
        x, y = x - lr * dx(x, y), y - lr * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@right
def preallocated(x, y, step_size, steps, decay):
    path = np.empty((steps + 1, 2))
    path[0] = x, y
    rates = step_size * np.power(decay, np.arange(steps))
    for k, rate in enumerate(rates):
        a, b = path[k]
        path[k + 1] = path[k] - rate * np.array([dx(a, b), dy(a, b)])
    last = path[-1]
    return last[0], last[1], f(*last), path[:, 0], path[:, 1]


@right
def multiplied_once_a_step(x0, y0, lr, n_steps, decay_rate):
    x, y = float(x0), float(y0)
    xs, ys = (x,), (y,)
    while len(xs) <= n_steps:
        x, y = x - lr * dx(x, y), y - lr * dy(x, y)
        lr *= decay_rate
        xs, ys = (*xs, x), (*ys, y)
    return (x, y, f(x, y), xs, ys)


@right
def with_autograd(x, y, step_size, steps, decay):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    x_hist, y_hist = [x.item()], [y.item()]
    for step in range(steps):
        f_torch(x, y).backward()
        with torch.no_grad():
            x -= step_size * decay**step * x.grad
            y -= step_size * decay**step * y.grad
        x.grad.zero_()
        y.grad.zero_()
        x_hist.append(x.item())
        y_hist.append(y.item())
    return x, y, f_torch(x, y), x_hist, y_hist


@right
def in_float32(x, y, step_size, steps, decay):
    p = torch.tensor([float(x), float(y)], requires_grad=True)
    seen = [p.detach().clone()]
    for step in range(steps):
        (slope,) = torch.autograd.grad(f_torch(p[0], p[1]), p)
        p = (p - step_size * decay**step * slope).detach().requires_grad_()
        seen.append(p.detach().clone())
    seen = torch.stack(seen)
    return p[0], p[1], f_torch(p[0], p[1]), seen[:, 0], seen[:, 1]


@right
def keywords_only(*, x, y, step_size, steps, decay, verbose=False):
    return plain(x, y, step_size, steps, decay)


@right
def without_decay(x, y, step_size, steps):
    return plain(x, y, step_size, steps)


@right
def numerical_derivatives(x, y, eta, iterations, gamma):
    h = 1e-6
    xs, ys = [x], [y]
    for t in range(iterations):
        gx = (f(x + h, y) - f(x - h, y)) / (2 * h)
        gy = (f(x, y + h) - f(x, y - h)) / (2 * h)
        x, y = x - eta * gamma**t * gx, y - eta * gamma**t * gy
        xs += [x]
        ys += [y]
    return [x, y, f(x, y), np.array(xs), np.array(ys)]


@right
def accumulated(x, y, step_size, steps, decay):
    def moved(p, t):
        return p[0] - step_size * decay**t * dx(*p), p[1] - step_size * decay**t * dy(*p)

    points = list(accumulate(range(steps), moved, initial=(x, y)))
    xs, ys = zip(*points, strict=True)
    return *points[-1], f(*points[-1]), xs, ys


class Descender:
    def __call__(self, x, y, step_size, steps, decay):
        return plain(x, y, step_size, steps, decay)


right(Descender())


@right
def along_a_gradient(gradient, start, step_size, steps, decay=1.0):
    path = [np.asarray(start, dtype=float)]
    for t in range(steps):
        path.append(path[-1] - step_size * decay**t * np.asarray(gradient(path[-1])))
    return np.array(path)


# --- wrong ---------------------------------------------------------------------------------------


@wrong("decay compounds")
def as_in_the_source(x, y, step_size, steps, decay):
    x_hist, y_hist = [x], [y]
    for i in range(steps):
        step_size *= decay**i
        x_new = x - step_size * dx(x, y)
        y_new = y - step_size * dy(x, y)
        x, y = x_new, y_new
        x_hist.append(x)
        y_hist.append(y)
    return x, y, f(x, y), x_hist, y_hist


@wrong("decay compounds")
def as_in_the_source_with_torch(x, y, step_size, steps, decay):
    x = torch.as_tensor(x, dtype=torch.float64).clone().requires_grad_()
    y = torch.as_tensor(y, dtype=torch.float64).clone().requires_grad_()
    x_hist, y_hist = [float(x)], [float(y)]
    for i in range(steps):
        x.grad = y.grad = None
        f_torch(x, y).backward()
        step_size = step_size * decay**i
        with torch.no_grad():
            x -= step_size * x.grad
            y -= step_size * y.grad
        x_hist.append(float(x))
        y_hist.append(float(y))
    return float(x), float(y), float(f_torch(x, y)), x_hist, y_hist


@wrong("decay starts late")
def decays_if_not_first(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        if t > 1:
            step_size = step_size * decay
        x, y = x - step_size * dx(x, y), y - step_size * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("decay starts early")
def decays_first(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for _ in range(steps):
        step_size *= decay
        x, y = x - step_size * dx(x, y), y - step_size * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("sign")
def climbs(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        x, y = x + step_size * decay**t * dx(x, y), y + step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("second coordinate uses the updated first")
def one_line_each(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        rate = step_size * decay**t
        x = x - rate * (2 * x - 3 * math.sin(3 * x) + y + 2)
        y = y - rate * (2 * y + x)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("history lacks the start")
def appends_after(x, y, step_size, steps, decay):
    xs, ys = [], []
    for t in range(steps):
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("history lacks the end")
def appends_before(x, y, step_size, steps, decay):
    xs, ys = [], []
    for t in range(steps):
        xs.append(x)
        ys.append(y)
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
    return x, y, f(x, y), xs, ys


@wrong("one step too few")
def stops_early(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps - 1):
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("one step too many")
def stops_late(x, y, step_size, steps, decay):
    xs, ys, t = [x], [y], 0
    while t <= steps:
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
        t += 1
    return x, y, f(x, y), xs, ys


@wrong("decay ignored")
def forgets_decay(x, y, step_size, steps, decay):
    return plain(x, y, step_size, steps)


@wrong("decay by another formula")
def decays_in_a_line(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        rate = step_size * (1 - t * (1 - decay))
        x, y = x - rate * dx(x, y), y - rate * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("history aliased")
def one_array(x, y, step_size, steps, decay):
    a, b = np.array(float(x)), np.array(float(y))
    xs, ys = [a], [b]
    for t in range(steps):
        sx, sy = dx(a, b), dy(a, b)
        a -= step_size * decay**t * sx
        b -= step_size * decay**t * sy
        xs.append(a)
        ys.append(b)
    return a, b, f(a, b), xs, ys


@wrong("wrong derivative")
def inner_derivative_forgotten(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        gradient = np.array([2 * x + y + 2 - np.sin(3 * x), 2 * y + x])
        x, y = np.array([x, y]) - step_size * decay**t * gradient
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("value before the step")
def value_too_soon(x, y, step_size, steps, decay):
    xs, ys, value = [x], [y], f(x, y)
    for t in range(steps):
        value = f(x, y)
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, value, xs, ys


@wrong("decay starts early and history lacks the start")
def two_at_once(x, y, step_size, steps, decay):
    xs, ys = [], []
    for t in range(1, steps + 1):
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("decay compounds and wrong derivative")
def two_others_at_once(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        step_size *= decay**t
        gradient = 2 * x + 3 * np.sin(3 * x) + y + 2, 2 * y + x
        x, y = x - step_size * gradient[0], y - step_size * gradient[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


@wrong("gradients never cleared")
def forgets_to_clear(x, y, step_size, steps, decay):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    xs, ys = [x.item()], [y.item()]
    for t in range(steps):
        f_torch(x, y).backward()
        with torch.no_grad():
            x -= step_size * decay**t * x.grad
            y -= step_size * decay**t * y.grad
        xs.append(x.item())
        ys.append(y.item())
    return x.item(), y.item(), f_torch(x, y).item(), xs, ys


@wrong("not the same twice")
def lists_as_defaults(x, y, step_size, steps, decay, xs=[], ys=[]):  # noqa: B006 # the mistake
    xs.append(x)
    ys.append(y)
    for t in range(steps):
        x, y = x - step_size * decay**t * dx(x, y), y - step_size * decay**t * dy(x, y)
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), list(xs), list(ys)


@SUBMISSIONS.variant("returning the last point and its value")
def no_lists(x, y, step_size, steps, decay):
    return plain(x, y, step_size, steps, decay)[:3]


@SUBMISSIONS.not_checked("returns None")
def nothing_returned(x, y, step_size, steps, decay):
    plain(x, y, step_size, steps, decay)
