# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: torch.autograd.grad, one layer
import torch

def gradients(x, y, w, b):
    w, b = w.detach().clone().requires_grad_(), torch.as_tensor(b).detach().clone().requires_grad_()
    z = x @ w + b
    loss = (torch.nn.functional.softplus(z) - y*z).mean()
    return torch.autograd.grad(loss, (w, b))
