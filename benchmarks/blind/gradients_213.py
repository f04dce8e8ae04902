# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: autograd of the sum instead of the mean
# line: 14
# style: PyTorch, sum for mean
import torch

def bce(y, y_hat):
    return torch.nn.functional.binary_cross_entropy(y_hat, y.to(y_hat.dtype))

def bce_grad(y, y_hat):
    p = y_hat.detach().clone().requires_grad_(True)
    loss = torch.nn.functional.binary_cross_entropy(p, y.to(p.dtype), reduction="sum")
    loss.backward()
    return p.grad
