# piece: gradients
# truth: wrong
# function: grad_f
# mistake: y is detached by item(), its derivative stays zero
# line: 15
# style: torch
import torch

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def grad_f(x, y):
    x = x.clone().requires_grad_()
    y = y.clone().requires_grad_()
    value = f(x, torch.tensor(y.item(), dtype=x.dtype))
    value.backward()
    return x.grad, torch.zeros_like(x) if y.grad is None else y.grad
