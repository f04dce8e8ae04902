# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: dictionary, copied notebook, loss as a sum over the batch size, torch
import torch

def train_epoch(params, x, y, lr, batch_size):
    idx = torch.randperm(x.size(0))
    n_batches = x.size(0) // batch_size
    losses = []
    correct = 0
    for i in range(n_batches):
        batch = idx[i * batch_size:(i + 1) * batch_size]
        out = x[batch]
        for W, b, act in params:
            out = act(out @ W + b)
        out = out[:, 0]
        loss = torch.nn.functional.binary_cross_entropy(out, y[batch], reduction="sum") / batch_size
        loss.backward()
        with torch.no_grad():
            for W, b, act in params:
                W -= lr * W.grad
                b -= lr * b.grad
                W.grad = None
                b.grad = None
        losses.append(loss.item())
        correct += ((out > 0.5) == (y[batch] > 0.5)).sum().item()
    print("batches", n_batches)
    return {"params": params, "loss": sum(losses) / n_batches, "accuracy": correct / (n_batches * batch_size)}
