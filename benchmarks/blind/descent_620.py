# piece: descent
# truth: wrong
# function: optimize_f
# mistake: float32: the path is off after eight digits
# line: 10
# style: torch, freely
import torch

def optimize_f(start, lr=0.1, steps=10, gamma=1.0):
    p = torch.tensor(start, dtype=torch.float32)
    path = [p]
    for t in range(steps):
        x, y = p
        g = torch.stack([2 * x - 3 * torch.sin(3 * x) + y + 2, x + 2 * y])
        p = p - lr * gamma ** t * g
        path.append(p)
    P = torch.stack(path).double().numpy()
    return P, P[:, 0]**2 + P[:, 1]**2 + P[:, 0] * (P[:, 1] + 2) + torch.cos(3 * torch.tensor(P[:, 0])).numpy()
