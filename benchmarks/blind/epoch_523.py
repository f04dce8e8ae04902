# piece: epoch
# truth: wrong
# function: epoch
# mistake: optimizer.zero_grad is missing, the gradients of the batches add up
# line: 26
# style: torch, freely
import torch

def make(w, b):
    model = torch.nn.Linear(len(w), 1, dtype=torch.float64)
    with torch.no_grad():
        model.weight[0] = torch.as_tensor(w)
        model.bias[:] = b
    return model

def epoch(model, optimizer, x, y, batch_size=None):
    """changes the model; gives loss and accuracy"""
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = torch.randperm(n)
    losses, accs = [], []
    for k in range(n // size):
        rows = order[k * size:(k + 1) * size]
        logits = model(x[rows]).squeeze(1)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, y[rows])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        accs.append(((logits > 0) == (y[rows] > 0)).double().mean().item())
    return sum(losses) / len(losses), sum(accs) / len(accs)
