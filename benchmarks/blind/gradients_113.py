# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean of the batch is put through the network instead of the samples, forward and backward
# line: none
# style: torch, gradients by hand
import torch

def loss(x, y, W1, b1, W2, b2):
    z = (torch.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return torch.nn.functional.binary_cross_entropy_with_logits(z, y)

def gradients(x, y, W1, b1, W2, b2):
    xm = x.mean(0, keepdim=True)
    ym = y.mean().reshape(1, 1)
    h = torch.tanh(xm @ W1 + b1)
    e = torch.sigmoid(h @ W2 + b2) - ym
    d = (e @ W2.T) * (1 - h ** 2)
    return xm.T @ d, d[0], h.T @ e, e[0]
