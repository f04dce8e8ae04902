# piece: descent
# truth: wrong
# function: optimize_f
# mistake: gradients are not cleared and add up
# line: 19
# style: torch
import torch

def optimize_f(x, y, eta, steps, decay=1.0):
    p = torch.tensor([x, y], dtype=torch.float64, requires_grad=True)
    points, values = [], []
    for t in range(steps + 1):
        f = p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])
        points.append(p.detach().numpy().copy())
        values.append(f.item())
        f.backward()
        with torch.no_grad():
            p -= eta * decay ** t * p.grad
    return points, values
