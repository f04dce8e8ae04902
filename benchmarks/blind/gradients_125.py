# piece: gradients
# truth: right
# function: loss_grad
# mistake: none
# line: none
# style: torch, backward on copies
import torch

def loss(x, y, w, b):
    return torch.nn.functional.binary_cross_entropy_with_logits(x @ w + b, y)

def loss_grad(x, y, w, b):
    w, b = w.clone().requires_grad_(True), b.clone().requires_grad_(True)
    loss(x, y, w, b).backward()
    return {"w": w.grad, "b": b.grad}
