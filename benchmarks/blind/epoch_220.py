# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss of the last batch is returned, not the mean over the batches
# line: 23
# style: PyTorch, mean loss
import torch

def forward(params, x):
    for W, b, h in params:
        x = h(x @ W + b)
    return x.squeeze(-1)

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    losses = []
    for rows in order[:len(x) // batch_size * batch_size].split(batch_size):
        loss = torch.nn.functional.binary_cross_entropy(forward(params, x[rows]), y[rows])
        weights = [t for p in params for t in p[:2]]
        for t, g in zip(weights, torch.autograd.grad(loss, weights)):
            t.data -= learning_rate * g
        losses.append(loss.item())
    return losses[-1]
