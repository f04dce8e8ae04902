# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: torch autograd
import torch

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    path, values = [], []
    for t in range(steps):
        value = f(x, y)
        path.append((x.item(), y.item()))
        values.append(value.item())
        gx, gy = torch.autograd.grad(value, (x, y))
        with torch.no_grad():
            x -= step_size * decay**t * gx
            y -= step_size * decay**t * gy
    path.append((x.item(), y.item()))
    values.append(f(x, y).item())
    return path, values
