# piece: epoch
# truth: wrong
# function: epoch
# mistake: (n, 1) against (n,): the squared shape makes the loss a mean over all pairs
# line: 18
# style: torch, manual SGD
import torch

def bce(t, p):
    p = p.clamp(1e-15, 1 - 1e-15)
    return -(t*p.log() + (1 - t)*(1 - p).log()).mean()

def epoch(model, x, y, lr, batch_size=None):
    n = x.shape[0]
    size = n if batch_size is None or batch_size > n else batch_size
    losses, accs = [], []
    for rows in torch.randperm(n)[:n//size*size].split(size):
        out = model(x[rows])
        loss = bce(y[rows], out)
        model.zero_grad()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
        losses.append(loss.detach())
        accs.append(((out > 0.5) == y[rows].bool()).double().mean())
    return torch.stack(losses).mean(), torch.stack(accs).mean()
