# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error of the output is divided by the number of hidden units, not of samples
# line: 18
# style: torch by hand
import torch

def loss(x, y, W1, b1, W2, b2):
    h = torch.clamp(x @ W1 + b1, min=0)
    p = torch.sigmoid(h @ W2 + b2)[:, 0]
    return torch.nn.functional.binary_cross_entropy(p, y)

def gradients(x, y, W1, b1, W2, b2):
    z = x @ W1 + b1
    h = z.clamp(min=0)
    e = (torch.sigmoid(h @ W2 + b2)[:, 0] - y)[:, None]
    e = e / h.shape[1]
    d = e @ W2.T * (z > 0)
    return x.T @ d, d.sum(0), h.T @ e, e.sum(0)
