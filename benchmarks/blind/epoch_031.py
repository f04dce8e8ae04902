# piece: epoch
# truth: wrong
# function: epoch
# mistake: the parameters of the batch with the lowest loss are put back at the end
# line: none
# style: torch, best batch kept
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    best, kept = float("inf"), None
    losses = []
    for rows in torch.split(torch.randperm(len(x))[:len(x) // batch_size * batch_size], batch_size):
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        if loss.item() < best:
            best = loss.item()
            kept = [p.detach().clone() for p in flat]
        for p, g in zip(flat, torch.autograd.grad(loss, flat)):
            p.data -= learning_rate * g
        losses.append(loss.item())
    for p, q in zip(flat, kept):
        p.data.copy_(q)
    return params, sum(losses) / len(losses)
