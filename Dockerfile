FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/gongjian
ENV PATH=/opt/gongjian/bin:$PATH
WORKDIR /src
COPY requirements.lock .
RUN pip install --require-hashes -r requirements.lock
COPY pyproject.toml LICENSE ./
COPY graph graph
COPY schema schema
COPY resolvers resolvers
COPY loaders loaders
COPY server server
RUN pip install --no-deps .

FROM python:3.11-slim
RUN useradd --system --create-home --home-dir /srv/gongjian gongjian
COPY --from=build /opt/gongjian /opt/gongjian
ENV PATH=/opt/gongjian/bin:$PATH PYTHONUNBUFFERED=1 GONGJIAN_STORE=sqlite:var/gongjian.db
WORKDIR /srv/gongjian
COPY data data
RUN mkdir var && chown gongjian:gongjian var
USER gongjian
VOLUME /srv/gongjian/var
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
# Whoever reaches the container may read, as which ports are published is decided where it is run. With GONGJIAN_TOKENS
# or GONGJIAN_JWKS, requests need a token all the same (docs/access.md).
CMD ["gongjian", "serve", "--host", "0.0.0.0", "--port", "8000", "--without-access"]
