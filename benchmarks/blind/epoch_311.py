# piece: epoch
# truth: wrong
# function: epoch
# mistake: the return is in the loop, only the first batch trains
# line: 23
# style: PyTorch, return in the loop
import torch

def epoch(params, x, y, learning_rate, batch_size):
    criterion = torch.nn.BCELoss()
    optimiser = torch.optim.SGD([v for l in params for v in l[:2]], lr=learning_rate)
    n_batches = len(x) // batch_size
    mean_loss = 0.0
    for idx in torch.randperm(len(x))[:n_batches * batch_size].view(n_batches, batch_size):
        optimiser.zero_grad()
        z = x[idx]
        for W, b, h in params:
            z = h(z.matmul(W) + b)
        loss = criterion(z.flatten(), y[idx])
        loss.backward()
        optimiser.step()
        mean_loss += loss.item() / n_batches
        return mean_loss
