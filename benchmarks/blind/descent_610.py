# piece: descent
# truth: right
# function: descend
# mistake: none
# line: none
# style: torch, freely
import torch

def descend(start, lr, steps, gamma=1.0):
    p = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    points, values = [], []
    for t in range(steps + 1):
        v = p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])
        points.append(p.detach().clone().numpy())
        values.append(v.item())
        v.backward()
        with torch.no_grad():
            p -= lr * gamma ** t * p.grad
        p.grad.zero_()
    return points, values
