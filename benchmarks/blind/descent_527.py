# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: torch, freely
import torch

def f(p):
    return (p ** 2).sum() + p[0] * (p[1] + 2) + torch.cos(3 * p[0])

def optimize_f(x, y, step_size, steps):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64)
    points = [p]
    for _ in range(steps):
        p = p.clone().requires_grad_(True)
        g, = torch.autograd.grad(f(p), p)
        p = (p - step_size * g).detach()
        points.append(p)
    return torch.stack(points).numpy(), [f(q).item() for q in points]
