# piece: gradients
# truth: right
# function: grad_f
# mistake: none
# line: none
# style: torch, freely
import torch

def grad_f(x, y):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64)
    f = lambda q: q @ q + q[0] * (q[1] + 2) + torch.cos(3 * q[0])
    return tuple(torch.func.grad(f)(p).tolist())
