# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the coordinates are rounded to two decimals at each step and the values recorded before rounding
# line: none
# style: torch, verbose notebook
import torch

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    xs, ys, values = [x.item()], [y.item()], [f(x, y).item()]
    for t in range(steps):
        gx, gy = torch.autograd.grad(f(x, y), (x, y))
        with torch.no_grad():
            x -= step_size * decay**t * gx
            y -= step_size * decay**t * gy
            values.append(f(x, y).item())
            x.copy_(torch.round(x * 100) / 100)
            y.copy_(torch.round(y * 100) / 100)
        xs.append(x.item())
        ys.append(y.item())
    print("end", xs[-1], ys[-1])
    return xs, ys, values
