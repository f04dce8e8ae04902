# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: PyTorch autograd within NumPy
import numpy as np
import torch

def loss(x, y, W1, b1, W2, b2):
    t = [torch.as_tensor(a) for a in (x, y, W1, b1, W2, b2)]
    p = torch.sigmoid(torch.tanh(t[0] @ t[2] + t[3]) @ t[4] + t[5])[:, 0]
    return torch.nn.functional.binary_cross_entropy(p, t[1])

def gradients(x, y, W1, b1, W2, b2):
    parameters = [torch.tensor(a, requires_grad=True) for a in (W1, b1, W2, b2)]
    value = loss(x, y, *parameters)
    return [g.numpy() for g in torch.autograd.grad(value, parameters)]
