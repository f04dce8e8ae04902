# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradients of earlier steps add up, they are never cleared
# line: 19
# style: torch
import torch

def f(p):
    return p[0]**2 + p[1]**2 + p[0]*(p[1] + 2) + torch.cos(3*p[0])

def optimize_f(start, step_size, steps, decay=1.0):
    p = start.clone().requires_grad_(True)
    path, values = [p.detach().clone()], [f(p).item()]
    for t in range(steps):
        f(p).backward()
        with torch.no_grad():
            p -= step_size * decay**t * p.grad
        path.append(p.detach().clone())
        values.append(f(p).item())
    return torch.stack(path), values
