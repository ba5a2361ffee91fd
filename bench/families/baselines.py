"""Groups of terms by scikit-learn. Standard input: JSON with rows (indexes of terms), terms (their number), groups, seeds. Standard output: JSON, one object per method and seed:
tops (up to ten terms of each group, strongest first), labels (the group of each term, -1 for none), seconds (of the method alone)."""

import json
import sys
import time
import warnings

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.preprocessing import normalize

warnings.filterwarnings("ignore")
TOP = 10
ITERATIONS = 400
STARTS = 3
DIMENSIONS = 100

job = json.load(sys.stdin)
rows, terms, groups = [row for row in job["rows"] if row], job["terms"], job["groups"]
indices = np.concatenate([np.array(row, dtype=int) for row in rows])
weights = TfidfTransformer().fit_transform(csr_matrix((np.ones(len(indices)), indices, np.cumsum([0] + [len(row) for row in rows])), shape=(len(rows), terms)))


def nmf(seed):
    return NMF(groups, random_state=seed, max_iter=ITERATIONS).fit(weights).components_


def kmeans(seed):
    return KMeans(groups, n_init=STARTS, random_state=seed).fit(weights).cluster_centers_


def kmeans_of_terms(seed):
    """Terms as points: their rows of TF-IDF, in a hundred dimensions (LSA), of unit length."""
    points = normalize(TruncatedSVD(min(DIMENSIONS, terms - 1), random_state=seed).fit_transform(weights.T.tocsr()))
    model = KMeans(groups, n_init=STARTS, random_state=seed).fit(points)
    strengths = np.zeros((groups, terms))
    # Cosines are raised by one, so that a member far from its centre is a member yet.
    strengths[model.labels_, np.arange(terms)] = 1 + (model.cluster_centers_ @ points.T)[model.labels_, np.arange(terms)]
    return strengths


results = []
for name, method in [("NMF", nmf), ("k-means of documents", kmeans), ("k-means of terms", kmeans_of_terms)]:
    for seed in job["seeds"]:
        start = time.perf_counter()
        strengths = method(seed)
        seconds = time.perf_counter() - start
        tops = [[int(term) for term in np.argsort(-row, kind="stable")[:TOP] if row[term] > 0] for row in strengths]
        labels = np.where(strengths.max(axis=0) > 0, strengths.argmax(axis=0), -1)
        results.append({"method": name, "tops": tops, "labels": labels.tolist(), "seconds": seconds})
json.dump(results, sys.stdout)
