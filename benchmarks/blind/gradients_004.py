# piece: gradients
# truth: wrong
# function: gradients
# mistake: the graph is cut by detach at the hidden layer, so W1 and b1 get zeros
# line: 11
# style: torch
import torch

def loss(x, y, W1, b1, W2, b2):
    h = torch.relu(x @ W1 + b1)
    p = torch.sigmoid(h.detach() @ W2 + b2).squeeze(1)
    return torch.nn.functional.binary_cross_entropy(p, y)

def gradients(x, y, W1, b1, W2, b2):
    leaves = [p.detach().clone().requires_grad_() for p in (W1, b1, W2, b2)]
    loss(x, y, *leaves).backward()
    return [torch.zeros_like(p) if p.grad is None else p.grad for p in leaves]
