# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy takes zero as the threshold for probabilities
# line: 23
# style: torch, accuracy beside the loss
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for layer in params for p in layer[:2]]
    n_batches = len(x) // batch_size
    index = torch.randperm(len(x))[:n_batches * batch_size].reshape(n_batches, batch_size)
    loss_total, hit_total = 0.0, 0.0
    for rows in index:
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        out = out.flatten()
        loss = torch.nn.functional.binary_cross_entropy(out, y[rows])
        for p, g in zip(flat, torch.autograd.grad(loss, flat)):
            p.data.add_(g, alpha=-learning_rate)
        loss_total += loss.detach().item()
        hit_total += ((out > 0) == (y[rows] > 0)).double().mean().item()
    return params, loss_total / n_batches, hit_total / n_batches
