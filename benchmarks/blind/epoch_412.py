# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are never cleared
# line: 18
# style: torch, given model and optimizer
import torch

def epoch(model, optimizer, x, y, batch_size=None):
    n = len(x)
    size = n if batch_size is None else min(batch_size, n)
    order = torch.randperm(n)
    losses, accs = [], []
    for k in range(n // size):
        rows = order[k*size:(k+1)*size]
        out = model(x[rows])
        loss = torch.nn.functional.binary_cross_entropy(out, y[rows])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        accs.append(((out > 0.5) == (y[rows] > 0.5)).double().mean().item())
    return sum(losses)/len(losses), sum(accs)/len(accs)
