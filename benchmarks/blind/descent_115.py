# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: torch functional jacobian
import torch

def f(p):
    return (p * p).sum() + p[0] * (p[1] + 2) + torch.cos(3 * p[0])

def optimize_f(x, y, step_size, steps, decay=1):
    points = torch.empty(steps + 1, 2, dtype=torch.float64)
    points[0] = torch.tensor([x, y], dtype=torch.float64)
    for t in range(steps):
        g = torch.autograd.functional.jacobian(f, points[t].clone())
        points[t + 1] = points[t] - (step_size * decay ** t) * g
    return points, torch.stack([f(p) for p in points])
