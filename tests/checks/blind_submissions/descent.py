"""Descents by someone who had not read the catalogue."""

from __future__ import annotations

import math

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)


# decay is read as an inverse-time schedule step/(1 + decay t), not step * decay^t
@SUBMISSIONS.wrong("decay by another formula")
def inverse_time(x, y, step_size, steps, decay=1):
    xs, ys = [x], [y]
    for i in range(steps):
        lr = step_size / (1 + decay * i)
        gx = 2 * x - 3 * np.sin(3 * x) + y + 2
        gy = x + 2 * y
        x = x - lr * gx
        y = y - lr * gy
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


# decay is taken for the share that is lost: step * (1 - decay)^t
@SUBMISSIONS.wrong("decay by another formula")
def lost_share(x, y, step_size, steps, decay):
    xh = [x]
    yh = [y]
    for t in range(steps):
        eta = step_size * (1 - decay) ** t
        x, y = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)
        xh.append(x)
        yh.append(y)
    return x, y, f(x, y), xh, yh


# the derivative of cos(3x) lacks its inner factor 3
@SUBMISSIONS.wrong("wrong derivative")
def no_chain_rule(x, y, step_size, steps, decay):
    # df/dx = 2x + y + 2 - sin(3x)
    x_hist = [x]
    y_hist = [y]
    for t in range(steps):
        grad_x = 2 * x + (y + 2) - math.sin(3 * x)
        grad_y = 2 * y + x
        x -= step_size * decay**t * grad_x
        y -= step_size * decay**t * grad_y
        x_hist.append(x)
        y_hist.append(y)
    return x, y, f(x, y), x_hist, y_hist


# the + 2 of df/dx (product rule) is forgotten
@SUBMISSIONS.wrong("wrong derivative")
def forgot_plus_two(x, y, step_size, steps, decay):
    hist = [(x, y)]
    for t in range(steps):
        x, y = hist[-1]
        s = step_size * decay**t
        hist.append((x - s * (2 * x + y - 3 * math.sin(3 * x)), y - s * (2 * y + x)))
    xs, ys = zip(*hist, strict=False)
    return xs[-1], ys[-1], f(xs[-1], ys[-1]), list(xs), list(ys)


# returns the best point on the way, not the last one
@SUBMISSIONS.wrong("best point for last")
def keeps_best(x, y, step_size, steps, decay):
    best = (f(x, y), x, y)
    x_hist, y_hist = [x], [y]
    for t in range(steps):
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x, y = x - step_size * decay**t * dx, y - step_size * decay**t * dy
        x_hist.append(x)
        y_hist.append(y)
        if f(x, y) < best[0]:
            best = (f(x, y), x, y)
    return best[1], best[2], best[0], x_hist, y_hist


# the value returned is that before the last step
@SUBMISSIONS.wrong("value before the step")
def stale_value(x, y, step_size, steps, decay):
    x_hist, y_hist = [x], [y]
    value = f(x, y)
    for _t in range(steps):
        value = f(x, y)
        dx, dy = 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y
        x = x - step_size * dx
        y = y - step_size * dy
        step_size *= decay
        x_hist.append(x)
        y_hist.append(y)
    return x, y, value, x_hist, y_hist


# the history holds the same array again and again: p is changed in place
@SUBMISSIONS.wrong("history aliased")
def same_array(x, y, step_size, steps, decay):
    p = np.array([x, y], dtype=float)
    hist = [p]
    for t in range(steps):
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p -= step_size * decay**t * g
        hist.append(p)
    hist = np.array(hist)
    return p[0], p[1], f(p[0], p[1]), hist[:, 0], hist[:, 1]


# one step short: range(1, steps)
@SUBMISSIONS.wrong("one step too few")
def range_from_one(x, y, step_size, steps, decay):
    x_hist = [x]
    y_hist = [y]
    for _i in range(1, steps):
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x = x - step_size * dx
        y = y - step_size * dy
        step_size = step_size * decay
        x_hist.append(x)
        y_hist.append(y)
    return x, y, f(x, y), x_hist, y_hist


# stops when the value has risen once
@SUBMISSIONS.wrong("stops when the value rises")
def stops_when_worse(x, y, step_size, steps, decay):
    x_hist, y_hist = [x], [y]
    last = f(x, y)
    for _t in range(steps):
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x, y = x - step_size * dx, y - step_size * dy
        x_hist.append(x)
        y_hist.append(y)
        step_size *= decay
        if f(x, y) > last:
            break
        last = f(x, y)
    return x, y, f(x, y), x_hist, y_hist


# the gradient is normalised: each step has length step_size
@SUBMISSIONS.wrong("gradient normalised")
def unit_steps(x, y, step_size, steps, decay):
    xs, ys = [x], [y]
    for t in range(steps):
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        g = g / np.linalg.norm(g)
        x = x - step_size * decay**t * g[0]
        y = y - step_size * decay**t * g[1]
        xs.append(x)
        ys.append(y)
    return x, y, f(x, y), xs, ys


# torch: the gradients are never cleared and add up
@SUBMISSIONS.wrong("gradients never cleared")
def torch_accumulates(x, y, step_size, steps, decay):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    xs, ys = [x.item()], [y.item()]
    for t in range(steps):
        loss = x**2 + y**2 + x * (y + 2) + torch.cos(3 * x)
        loss.backward()
        with torch.no_grad():
            x -= step_size * decay**t * x.grad
            y -= step_size * decay**t * y.grad
        xs.append(x.item())
        ys.append(y.item())
    return x.item(), y.item(), f(x.item(), y.item()), xs, ys


# the new x is used already in the gradient for y (in a helper)
@SUBMISSIONS.wrong("second coordinate uses the updated first")
def helper_updates_in_turn(x, y, step_size, steps, decay):
    p = [x, y]
    grads = [lambda p: 2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, lambda p: p[0] + 2 * p[1]]
    hist = [list(p)]
    for t in range(steps):
        for k in range(2):
            p[k] = p[k] - step_size * decay**t * grads[k](p)
        hist.append(list(p))
    return p[0], p[1], f(*p), [h[0] for h in hist], [h[1] for h in hist]


# decay only every second step (integer division of t)
@SUBMISSIONS.wrong("decay by another formula")
def decay_every_other(x, y, step_size, steps, decay):
    x_hist, y_hist = [x], [y]
    for t in range(steps):
        eta = step_size * decay ** (t // 2)
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x, y = x - eta * dx, y - eta * dy
        x_hist.append(x)
        y_hist.append(y)
    return x, y, f(x, y), x_hist, y_hist


# the decay is not applied at all (the argument is ignored)
@SUBMISSIONS.wrong("decay ignored")
def ignores_decay(x, y, step_size, steps, decay=1.0):
    x_hist, y_hist = [x], [y]
    for _ in range(steps):
        x, y = (x - step_size * (2 * x - 3 * np.sin(3 * x) + y + 2), y - step_size * (x + 2 * y))
        x_hist.append(x)
        y_hist.append(y)
    return x, y, f(x, y), x_hist, y_hist


# the first decay comes already with the first step (t + 1)
@SUBMISSIONS.wrong("decay starts early")
def decays_at_once(x, y, step_size, steps, decay):
    x_hist, y_hist = [x], [y]
    for _t in range(steps):
        step_size = step_size * decay
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x, y = x - step_size * dx, y - step_size * dy
        x_hist.append(x)
        y_hist.append(y)
    return x, y, f(x, y), x_hist, y_hist


# recursive
@SUBMISSIONS.right
def recursive(x, y, step_size, steps, decay=1.0):
    if steps == 0:
        return x, y, f(x, y), [x], [y]
    nx = x - step_size * (2 * x - 3 * np.sin(3 * x) + y + 2)
    ny = y - step_size * (x + 2 * y)
    ex, ey, v, xs, ys = recursive(nx, ny, step_size * decay, steps - 1, decay)
    return ex, ey, v, [x, *xs], [y, *ys]


# complex derivative-free: central differences for the gradient
@SUBMISSIONS.right
def numeric_gradient(x, y, step_size, steps, decay):
    h = 1e-6
    xs = np.empty(steps + 1)
    ys = np.empty(steps + 1)
    xs[0], ys[0] = x, y
    for t in range(steps):
        a, b = xs[t], ys[t]
        da = (f(a + h, b) - f(a - h, b)) / (2 * h)
        db = (f(a, b + h) - f(a, b - h)) / (2 * h)
        xs[t + 1] = a - step_size * decay**t * da
        ys[t + 1] = b - step_size * decay**t * db
    return xs[-1], ys[-1], f(xs[-1], ys[-1]), xs, ys


# torch optimizer with an exponential scheduler
@SUBMISSIONS.right
def with_scheduler(x, y, step_size, steps, decay):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64, requires_grad=True)
    opt = torch.optim.SGD([p], lr=step_size)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=decay)
    path = [p.detach().clone()]

    def value():
        return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])

    for _ in range(steps):
        opt.zero_grad()
        value().backward()
        opt.step()
        sched.step()
        path.append(p.detach().clone())
    path = torch.stack(path)
    return p[0].item(), p[1].item(), value().item(), path[:, 0], path[:, 1]


# complex numbers as points
@SUBMISSIONS.right
def complex_point(x, y, step_size, steps, decay=1.0):
    z = complex(x, y)
    hist = [z]
    for t in range(steps):
        g = complex(2 * z.real - 3 * math.sin(3 * z.real) + z.imag + 2, z.real + 2 * z.imag)
        z = z - step_size * decay**t * g
        hist.append(z)
    return z.real, z.imag, f(z.real, z.imag), [h.real for h in hist], [h.imag for h in hist]


# generator of points, other argument names
@SUBMISSIONS.right
def gd(x0, y0, lr, n_steps, gamma=1.0):
    def points():
        a, b, eta = x0, y0, lr
        yield a, b
        for _ in range(n_steps):
            a, b = a - eta * (2 * a - 3 * np.sin(3 * a) + b + 2), b - eta * (a + 2 * b)
            eta *= gamma
            yield a, b

    xs, ys = map(list, zip(*points(), strict=False))
    return xs[-1], ys[-1], f(xs[-1], ys[-1]), xs, ys


# float32 throughout (torch default)
@SUBMISSIONS.right
def single_precision(x, y, step_size, steps, decay):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    x_hist, y_hist = [x.item()], [y.item()]
    for t in range(steps):
        v = x**2 + y**2 + x * (y + 2) + torch.cos(3 * x)
        gx, gy = torch.autograd.grad(v, (x, y))
        x = (x - step_size * decay**t * gx).detach().requires_grad_()
        y = (y - step_size * decay**t * gy).detach().requires_grad_()
        x_hist.append(x.item())
        y_hist.append(y.item())
    return x.item(), y.item(), f(x.item(), y.item()), x_hist, y_hist


# start as one point, no decay, returns points and values
@SUBMISSIONS.right
def descent_point(start, learning_rate, n_iterations):
    p = np.array(start, dtype=float)
    points = [p.copy()]
    for _ in range(n_iterations):
        p = p - learning_rate * np.array(
            [2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]]
        )
        points.append(p.copy())
    return np.array(points)


# hands the gradient in
@SUBMISSIONS.right
def descent_callable(grad, start, lr=0.1, steps=10, decay=1.0):
    p = np.asarray(start, dtype=float)
    path = [p]
    for t in range(steps):
        p = p - lr * decay**t * np.asarray(grad(p))
        path.append(p)
    return p, path


class Optimizer:
    def __init__(self):
        self.calls = 0

    def optimize_f(self, x, y, step_size, steps, decay):
        self.calls += 1
        x_hist, y_hist = [x], [y]
        for t in range(steps):
            s = step_size * decay**t
            x, y = x - s * (2 * x - 3 * np.sin(3 * x) + y + 2), y - s * (x + 2 * y)
            x_hist.append(x)
            y_hist.append(y)
        return x, y, f(x, y), x_hist, y_hist


SUBMISSIONS.right(Optimizer().optimize_f)
