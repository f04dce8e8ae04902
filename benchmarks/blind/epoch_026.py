# piece: epoch
# truth: wrong
# function: epoch
# mistake: rows are drawn with replacement, some are used twice and others never
# line: 11
# style: torch, terse
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    order = torch.randint(len(x), (len(x),))
    for rows in order[:len(x) // batch_size * batch_size].view(-1, batch_size):
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        grads = torch.autograd.grad(torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows]), flat)
        with torch.no_grad():
            for p, g in zip(flat, grads):
                p -= learning_rate * g
    return params
