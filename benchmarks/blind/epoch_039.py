# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, terse
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    for rows in torch.randperm(len(x))[:len(x) // batch_size * batch_size].view(-1, batch_size):
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        grads = torch.autograd.grad(torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows]), flat)
        with torch.no_grad():
            for p, g in zip(flat, grads):
                p -= learning_rate * g
    return params
