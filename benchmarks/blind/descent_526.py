# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is never cleared, it adds up over the steps
# line: 19
# style: torch, freely
import torch

def f(p):
    return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])

def optimize_f(x, y, step_size, steps):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64, requires_grad=True)
    points, values = [p.detach().clone()], [f(p).item()]
    for _ in range(steps):
        f(p).backward()
        with torch.no_grad():
            p -= step_size * p.grad
        points.append(p.detach().clone())
        values.append(f(p).item())
    return torch.stack(points).numpy(), values
