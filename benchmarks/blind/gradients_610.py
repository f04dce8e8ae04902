# piece: gradients
# truth: wrong
# function: backprop
# mistake: the hidden layer is detached: no gradient for W1
# line: 12
# style: torch, freely
import torch

def backprop(x, y, params):
    W1, b1, W2, b2 = [p.clone().requires_grad_() for p in params]
    h = torch.relu(x @ W1 + b1)
    h = h.detach()
    p = torch.sigmoid(h @ W2 + b2)[:, 0]
    torch.nn.functional.binary_cross_entropy(p, y).backward()
    return [torch.zeros_like(q) if q.grad is None else q.grad for q in (W1, b1, W2, b2)]
