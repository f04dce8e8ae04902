# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradients are not cleared between the steps and accumulate
# line: none
# style: torch
import torch

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64, requires_grad=True)
    path = [(p[0].item(), p[1].item())]
    values = [f(p[0], p[1]).item()]
    for t in range(steps):
        value = f(p[0], p[1])
        value.backward()
        with torch.no_grad():
            p -= step_size * decay**t * p.grad
        path.append((p[0].item(), p[1].item()))
        values.append(f(p[0], p[1]).item())
    return path, values
