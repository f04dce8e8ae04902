# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: torch autograd, notebook prints
import torch

def loss(x, y, W1, b1, W2, b2):
    p = torch.sigmoid(torch.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return torch.nn.functional.binary_cross_entropy(p, y)

def gradients(x, y, W1, b1, W2, b2):
    leaves = tuple(p.detach().clone().requires_grad_() for p in (W1, b1, W2, b2))
    value = loss(x, y, *leaves)
    print("loss", value.item())
    return torch.autograd.grad(value, leaves)
