# piece: epoch
# truth: wrong
# function: epoch
# mistake: batch_size is taken for the number of batches
# line: 12
# style: torch, batch size read as a number of batches
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    total = 0.0
    chunks = torch.chunk(torch.randperm(len(x)), batch_size)
    for rows in chunks:
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        for p, g in zip(flat, torch.autograd.grad(loss, flat)):
            p.data -= learning_rate * g
        total += loss.item()
    return params, total / len(chunks)
