# piece: gradients
# truth: wrong
# function: gradients
# mistake: a stored gradient is doubled by a second backward call
# line: 13
# style: torch autograd, one layer
import torch

def gradients(x, y, w, b):
    z = x @ w + b
    loss = torch.nn.functional.binary_cross_entropy_with_logits(z, y)
    loss.backward(retain_graph=True)
    loss.backward()
    return w.grad, b.grad
